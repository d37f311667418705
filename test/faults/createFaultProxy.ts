import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { acts, deliver, drop, pass } from './acts.ts';
import { createRandom } from './createRandom.ts';
import type { Schedule } from './createSchedule.ts';
import { type Answer, type Arrived, ask, readAll } from './forward.ts';
import { isAbsence } from './isAbsence.ts';
import { passStream } from './passStream.ts';

/** A proxy between a browser and the shop that does to requests what networks do. */
export interface FaultProxy {
  /** Origin, such as http://127.0.0.1:51234. */
  readonly url: string;
  /** What it did, one line per request and per answer of the shop, with the key of the write, and what it was told. */
  readonly history: readonly string[];
  /** Writes down what happened beside the network, at its time. */
  tell(what: string): void;
  /** What went wrong in the proxy itself. */
  readonly errors: readonly unknown[];
  /** Resolves when every late duplicate has been delivered, to a server that was there or not. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface ProxySettings {
  /** Origin of the shop. */
  readonly target: string;
  readonly schedule: Schedule;
  /** What the proxy serves itself, by path, without any fault. */
  readonly pages?: ReadonlyMap<string, { readonly type: string; readonly text: string }>;
}

/** Starts the proxy on a free port. Faults meet requests to `/api` only; pages and scripts pass. */
export async function createFaultProxy({ target, schedule, pages }: ProxySettings): Promise<FaultProxy> {
  const errors: unknown[] = [];
  const history: string[] = [];
  const startedAt = performance.now();
  const tell = (what: string) =>
    void history.push(`${((performance.now() - startedAt) / 1000).toFixed(2)} ${what}`);
  const late = createLateDeliveries(target, (error) => errors.push(error));
  const earlier = new Map<string, Answer>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const page = pages?.get(url);
    if (page) return void response.writeHead(200, { 'Content-Type': page.type }).end(page.text);
    const arrived = { method, url, headers, body: await readAll(request) };
    const kind = kindOf(arrived);
    const { fault, random } = url.startsWith('/api/') ? schedule.next(kind) : calm;
    const note = (what: string) => tell([headers['idempotency-key'] ?? '-', url, what].join(' '));
    note(fault ?? 'passes');
    if (url.endsWith('/events')) {
      return passStream(
        target,
        arrived,
        response,
        fault === undefined ? undefined : random.between(0, 2_000),
      );
    }
    const askNow = async () => {
      const answer = await ask(target, arrived);
      note(`is answered ${answer.status}${answer.headers['idempotent-replayed'] === 'true' ? ' again' : ''}`);
      if (answer.status < 300) earlier.set(kind, answer);
      return answer;
    };
    if (fault === undefined) return deliver(response, await askNow());
    const askLater = (ms: number) => late.add(arrived, ms);
    await acts[fault]({ response, random, ask: askNow, askLater, earlier: earlier.get(kind) });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!isAbsence(error)) errors.push(error);
      drop(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    history,
    tell,
    errors,
    settle: late.settle,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const calm = { fault: undefined, random: createRandom('calm') };

/** The part of the contract a request belongs to, without its ids: `POST conversations/messages`. */
function kindOf({ method, url }: Arrived): string {
  const words = new URL(url, 'http://proxy').pathname.split('/').slice(2);
  return `${method} ${words.filter((_, index) => index % 2 === 0).join('/')}`;
}

function createLateDeliveries(target: string, onError: (error: unknown) => void) {
  const underway = new Set<Promise<void>>();
  const deliverLate = async (arrived: Arrived, ms: number) => {
    await pass(ms);
    await ask(target, arrived).catch((error: unknown) => {
      if (!isAbsence(error)) onError(error);
    });
  };
  return {
    add(arrived: Arrived, ms: number) {
      const delivered = deliverLate(arrived, ms).then(() => void underway.delete(delivered));
      underway.add(delivered);
    },
    async settle() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}
