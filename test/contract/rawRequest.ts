import { once } from 'node:events';
import { connect } from 'node:net';
import type { Operation } from '#core/operation.ts';
import type { TestServer } from './createTestServer.ts';
import type { SampleRequest } from './sendRequest.ts';

/** The bytes of a request, so that the very same can be sent again as a browser does unasked. */
export function rawRequest(
  { url }: Pick<TestServer, 'url'>,
  { method, path }: Operation,
  { params = {}, body, token, key }: SampleRequest,
): string {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? '');
  const content = body === undefined ? '' : JSON.stringify(body);
  return [
    `${method} /api${filled} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Connection: close',
    `Idempotency-Key: "${key}"`,
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    `Content-Length: ${Buffer.byteLength(content)}`,
    '',
    content,
  ].join('\r\n');
}

/** Sends bytes on a connection of its own and gives the status of the answer. */
export async function sendRaw({ url }: Pick<TestServer, 'url'>, bytes: string): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]);
}
