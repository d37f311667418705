import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { inTurn, json, problem, type Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { defineOperation } from './operation.ts';

const readBag = defineOperation({
  id: 'readBag',
  method: 'GET',
  path: '/bag',
  access: 'public',
  answer: v.object({ name: v.string() }),
  problems: [],
});
const sendBag = defineOperation({
  id: 'sendBag',
  method: 'POST',
  path: '/bag',
  access: 'public',
  body: v.object({ name: v.string() }),
  problems: [],
});

const html =
  (status: number): Reply =>
  (response) =>
    void response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Sign in to our Wi-Fi</h1>');
const bag = json(200, { name: 'Gracht' });
const guest = createIdentity(undefined);
const clientOf = (baseUrl: string) => createHttpClient({ baseUrl, identity: () => guest });

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

test.each([
  ['a page instead of data', html(200)],
  ['a page that says it wants a sign-in', html(511)],
])('a shopper whose Wi-Fi wants a sign-in first is offline, not shown its page: %s', async (_, reply) => {
  vi.stubGlobal('navigator', { onLine: false });
  const { url, requests } = await startBackend(reply);
  const told: boolean[] = [];
  const client = createHttpClient({
    baseUrl: url,
    identity: () => guest,
    told: (isReached) => told.push(isReached),
  });
  await expect(client.call(readBag)).rejects.toMatchObject({ code: 'offline' });
  await expect(client.call(sendBag, { body: { name: 'Gracht' } })).rejects.toMatchObject({ code: 'offline' });
  expect(requests).toHaveLength(2);
  expect(told).toEqual([false, false]);
});

test('a receipt for another request is no receipt', async () => {
  const { url } = await startBackend(
    (response) => void response.writeHead(204, { 'Idempotency-Key': '"beef"' }).end(),
  );
  const keyed = defineOperation({ ...sendBag, keyed: true });
  const send = (key: string) => clientOf(url).call(keyed, { key, body: { name: 'Gracht' } });
  await expect(send('f00d')).rejects.toMatchObject({ code: 'invalid_response' });
  await expect(send('beef')).resolves.toBeUndefined();
});

test('an answer that does not say which request it answers is no receipt', async () => {
  const { url } = await startBackend((response) => void response.writeHead(204).end());
  const sent = clientOf(url).call({ ...sendBag, keyed: true }, { key: 'f00d', body: { name: 'Gracht' } });
  await expect(sent).rejects.toMatchObject({ code: 'invalid_response' });
});

test('a portal that says something else with 200 is no receipt', async () => {
  const { url } = await startBackend((response) => void response.writeHead(200).end('Welcome to our Wi-Fi'));
  const sent = clientOf(url).call({ ...sendBag, keyed: true }, { key: 'f00d', body: { name: 'Gracht' } });
  await expect(sent).rejects.toMatchObject({ code: 'invalid_response' });
});

test('two screens that read the same at the same time ask once, and one of them may leave', async () => {
  const held: (() => void)[] = [];
  const { url, requests } = await startBackend((response, request) => {
    held.push(() => bag(response, request));
  });
  const client = clientOf(url);
  const leaving = new AbortController();
  const first = client.call(readBag, {}, leaving.signal);
  const second = client.call(readBag);
  await expect.poll(() => held.length).toBe(1);
  leaving.abort();
  await expect(first).rejects.toMatchObject({ code: 'aborted' });
  held[0]?.();
  await expect(second).resolves.toEqual({ name: 'Gracht' });
  expect(requests).toHaveLength(1);
});

test('when all who wait for an answer have left, its request ends, and who comes after asks anew', async () => {
  let ended = 0;
  const { url, requests } = await startBackend(
    inTurn(
      (response) => void response.on('close', () => ended++),
      (response, request) => bag(response, request),
    ),
  );
  const client = clientOf(url);
  const leaving = new AbortController();
  const calls = [1, 2].map(() => client.call(readBag, {}, leaving.signal));
  await expect.poll(() => requests.length).toBe(1);
  leaving.abort();
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'aborted' });
  await expect(client.call(readBag)).resolves.toEqual({ name: 'Gracht' });
  await expect.poll(() => ended).toBe(1);
});

test('an answer without end fills no phone’s memory', async () => {
  const { url } = await startBackend((response) => {
    const flood = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000_000)));
    };
    response.on('drain', flood);
    flood();
  });
  await expect(clientOf(url).call(readBag)).rejects.toMatchObject({ code: 'invalid_response' });
});

test('what the shop asked to wait for is not asked again before, from any screen', async () => {
  const { url, requests } = await startBackend(problem(429, 'rate_limited', {}, { 'Retry-After': '600' }));
  const client = clientOf(url);
  await expect(client.call(readBag)).rejects.toMatchObject({ code: 'rate_limited' });
  const again = await client.call(readBag).catch((error: unknown) => error);
  expect(again).toMatchObject({ code: 'rate_limited', reason: 'rate_limited' });
  expect(Reflect.get(Object(again), 'retryAfterMs')).toBeGreaterThan(590_000);
  expect(requests).toHaveLength(1);
});

test.each([
  [429, 'rate_limited'],
  [503, 'unavailable'],
])(
  'in a pause after %d what a shopper presses for is tried once per press; a good answer ends it',
  async (status, code) => {
    const pause = problem(status, code, {}, { 'Retry-After': '600' });
    const { url, requests } = await startBackend(inTurn(pause, pause, bag));
    const client = clientOf(url);
    const ask = () => client.call(readBag);
    await expect(ask()).rejects.toMatchObject({ code });
    await expect(ask()).rejects.toMatchObject({ code });
    expect(requests).toHaveLength(1);
    client.insist();
    for (let tries = 0; tries < 3; tries++) {
      await expect(ask()).rejects.toMatchObject({ code });
      expect(requests).toHaveLength(2);
    }
    client.insist();
    await expect(ask()).resolves.toEqual({ name: 'Gracht' });
    await expect(ask()).resolves.toEqual({ name: 'Gracht' });
    expect(requests).toHaveLength(4);
  },
);
