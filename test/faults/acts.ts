import type { ServerResponse } from 'node:http';
import type { Random } from './createRandom.ts';
import type { Fault } from './createSchedule.ts';
import type { Answer } from './forward.ts';

/** One request in the proxy's hands. */
export interface Exchange {
  readonly response: ServerResponse;
  readonly random: Random;
  /** Delivers the request to the server, as often as it is called. */
  ask(): Promise<Answer>;
  /** Delivers the request after a while, the answer unheard. */
  askLater(ms: number): void;
  /** The answer to an earlier request of the same kind, if there was one. */
  readonly earlier: Answer | undefined;
}

const portalAnswers = [
  ['text/html', '<!doctype html><title>Guest network</title><form>Accept the terms to go online.</form>'],
  ['text/html', '<!-- Guest network --><script>location = "http://portal.example/"</script>'],
  ['text/plain', 'Guest network: accept the terms to go online.'],
] as const;
const problem = (status: number) =>
  JSON.stringify({ type: 'about:blank', title: 'Injected', status, code: 'unavailable' });

/** What the proxy does for each fault. */
export const acts: Readonly<Record<Fault, (exchange: Exchange) => Promise<void> | void>> = {
  drop_before: ({ response }) => drop(response),
  async drop_after({ response, ask }) {
    await ask();
    drop(response);
  },
  async delay({ response, random, ask }) {
    await pass(random.between(50, 900));
    deliver(response, await ask());
  },
  async silence({ ask }) {
    await ask();
  },
  server_error({ response, random }) {
    const status = random.pick([500, 502, 503, 504]);
    if (random.chance(0.5)) response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Error</h1>');
    else response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(problem(status));
  },
  async gateway_error({ response, ask }) {
    await ask();
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
  },
  rate_limited({ response, random }) {
    const after = random.chance(0.5) ? '1' : new Date(Date.now() + 1_000).toUTCString();
    const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': after };
    response.writeHead(429, headers).end(problem(429).replace('unavailable', 'rate_limited'));
  },
  async reset({ response, ask }) {
    const { status, headers, body } = await ask();
    response.writeHead(status, { ...endToEnd(headers), 'content-length': String(body.length + 1) });
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => drop(response));
  },
  async duplicate({ response, random, ask }) {
    const answers = await Promise.all([ask(), ask()]);
    deliver(response, random.pick(answers));
  },
  async late_duplicate({ response, random, ask, askLater }) {
    deliver(response, await ask());
    askLater(random.between(300, 4_000));
  },
  async truncated({ response, ask }) {
    const { status, headers, body } = await ask();
    const kept = body.subarray(0, Math.floor(body.length / 2));
    response.writeHead(status, { ...endToEnd(headers), 'content-length': String(kept.length) }).end(kept);
  },
  portal({ response, random }) {
    const [type, text] = random.pick(portalAnswers);
    response.writeHead(200, { 'Content-Type': type }).end(text);
  },
  async wrong_receipt({ response, earlier, ask }) {
    deliver(response, earlier ?? (await ask()));
  },
};

/** Hands the server's answer on as it is. */
export function deliver(response: ServerResponse, { status, headers, body }: Answer): void {
  // A 204 has no body, and so no length.
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...endToEnd(headers), ...length }).end(body);
}

/** Ends the connection without a word. */
export function drop(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Resolves after the time that a slow network takes. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Headers without those that belong to one connection. */
export function endToEnd({
  connection,
  'keep-alive': _,
  'transfer-encoding': __,
  'content-length': ___,
  ...rest
}: Answer['headers']) {
  return rest;
}
