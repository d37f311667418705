import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, request as open } from 'node:http';

/** A request as it came in, its body read to the end. */
export interface Arrived {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer of the server, read to the end. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request on, on a connection of its own; resolves with the answer's head. Rejects when the server is away. */
export function forward(target: string, { method, url, headers, body }: Arrived): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = open(
      new URL(url, target),
      { method, headers: { ...headers, connection: 'close', 'x-forwarded-for': randomAddress() } },
      resolve,
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Reads a message to its end; rejects when it breaks off. */
export async function readAll(message: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Sends a request on and reads the whole answer. */
export async function ask(target: string, arrived: Arrived): Promise<Answer> {
  const message = await forward(target, arrived);
  return { status: message.statusCode ?? 502, headers: message.headers, body: await readAll(message) };
}

/** An address of its own for each request, so that the shop's limits per address are not what is tested. */
function randomAddress(): string {
  return ['10', ...randomBytes(3)].join('.');
}
