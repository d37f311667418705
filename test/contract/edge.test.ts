import { expect } from 'vitest';
import type { TestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';

const json = { 'Content-Type': 'application/json' };
const lookup = (number: string, email: string) =>
  JSON.stringify({ credential: { type: 'number_email', number, email } });

const onBoth = onBothDatabases();

function post({ api }: TestServer, path: string, body: string, headers: Record<string, string> = json) {
  return fetch(`${api}${path}`, { method: 'POST', body, headers });
}

onBoth('a client that sends no JSON is told which part of HTTP it missed', async (server) => {
  const answers = await Promise.all([
    post(server, '/orders/lookup', '{"credential":'),
    post(server, '/orders/lookup', 'number=1', { 'Content-Type': 'application/x-www-form-urlencoded' }),
    post(server, '/orders/lookup', JSON.stringify({ filler: 'x'.repeat(70_000) })),
    post(server, '/articles/return-window/ratings', '{"helpful":true}', {
      ...json,
      'Idempotency-Key': 'a b',
    }),
    fetch(`${server.api}/no/such/thing`),
    fetch(`${server.api}/orders/lookup`, { method: 'DELETE' }),
  ]);
  const codes = await Promise.all(answers.map(async (answer) => [answer.status, (await answer.json()).code]));
  expect(codes).toEqual([
    [400, 'bad_request'],
    [415, 'unsupported_media_type'],
    [413, 'payload_too_large'],
    [400, 'bad_request'],
    [404, 'not_found'],
    [405, 'method_not_allowed'],
  ]);
  expect(answers.at(-1)?.headers.get('allow')).toContain('POST');
});

onBoth('a wrong field is named by a JSON Pointer', async (server) => {
  const answer = await post(server, '/orders/lookup', lookup('', 'noor@bakker.example'));
  expect([answer.status, (await answer.json()).errors]).toEqual([
    422,
    [{ pointer: '/credential/number', code: 'min_length' }],
  ]);
});

onBoth('a body cannot reach the prototype of an object', async (server) => {
  const body = '{"__proto__":{"polluted":true},"credential":{"__proto__":{"type":"number_email"}}}';
  expect((await post(server, '/orders/lookup', body)).status).toBe(422);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

onBoth('a listed shop may call from its pages, and another may not', async (server) => {
  const preflight = (origin: string) =>
    fetch(`${server.api}/conversations`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'idempotency-key,content-type',
      },
    });
  const [listed, other] = [await preflight('https://shop.example'), await preflight('https://evil.example')];
  expect(listed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  expect(listed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  expect(listed.headers.get('vary')).toContain('Origin');
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

onBoth(
  'answers come compressed and in the language asked for, and not at all while they are the same',
  async (server) => {
    const headers = { 'Accept-Language': 'fr, zh-Hans;q=0.8, en;q=0.5', 'Accept-Encoding': 'br' };
    const first = await fetch(`${server.api}/articles`, { headers });
    expect(first.headers.get('content-language')).toBe('zh-CN');
    expect(first.headers.get('content-encoding')).toBe('br');
    expect((await first.json()).locale).toBe('zh-CN');
    const tag = first.headers.get('etag') ?? '';
    const same = await fetch(`${server.api}/articles`, { headers: { ...headers, 'If-None-Match': tag } });
    expect([same.status, await same.text()]).toEqual([304, '']);
    const other = await fetch(`${server.api}/articles`, {
      headers: { 'Accept-Language': 'nl', 'If-None-Match': tag },
    });
    expect(other.status).toBe(200);
  },
);

onBoth('the log says what happened and never to whom', async (server) => {
  const answer = await post(server, '/orders/lookup', lookup('ZZ-20173', 'noor@bakker.example'));
  const { order, access } = await answer.json();
  await fetch(`${server.api}/orders/${order.id}?x=noor@bakker.example`, {
    headers: { Authorization: `Bearer ${access.token}` },
  });
  const log = server.lines.join('\n');
  expect(log).toContain('"route":"/api/orders/:orderId"');
  for (const secret of ['noor', 'bakker', '20173', order.id, access.token, '127.0.0.1']) {
    expect(log.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

onBoth('a shop that is well says so', async (server) => {
  const answer = await fetch(`${server.url}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
