import * as v from 'valibot';
import { beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { inTurn, json, problem, type Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { defineOperation } from './operation.ts';

const name = v.object({ name: v.string() });
const readBag = defineOperation({
  id: 'readBag',
  method: 'GET',
  path: '/bags/{id}',
  access: 'identity',
  params: v.object({ id: v.string() }),
  query: v.object({ colour: v.optional(v.string()) }),
  answer: name,
  problems: [],
});
const sendBag = defineOperation({
  id: 'sendBag',
  method: 'POST',
  path: '/bags',
  access: 'public',
  body: name,
  answer: name,
  problems: [],
});
const keepBag = defineOperation({ ...sendBag, id: 'keepBag', keyed: true });

const hangUp: Reply = (response) => void response.destroy();
const bag = json(200, { name: 'Gracht' });
const busy = problem(503, 'unavailable');

/** The waits asked for since the test began, in milliseconds. */
let waits: MockInstance<typeof setTimeout>;
const pauses = () => waits.mock.calls.map(([, ms]) => ms);
/** The pause before the second try where the jitter is nothing. */
const shortestPause = 300;

const clientOf = (baseUrl: string, identity = createIdentity(undefined), timeoutMs = 10_000) =>
  createHttpClient({ baseUrl, identity: () => identity, timeoutMs });

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  waits = vi.spyOn(globalThis, 'setTimeout');
});

test('a shopper who reads notices neither a busy shop nor a lost connection', async () => {
  const { url, requests } = await startBackend(inTurn(busy, hangUp, bag));
  const client = clientOf(url);
  expect(await client.call(readBag, { params: { id: 'a/b' }, query: { colour: 'red' } })).toEqual({
    name: 'Gracht',
  });
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(
    Array.from({ length: 3 }, () => 'GET /api/bags/a%2Fb?colour=red'),
  );
});

test('a shop that stays away is asked three times, and no more', async () => {
  const { url, requests } = await startBackend(busy);
  await expect(clientOf(url).call(readBag, { params: { id: '1' } })).rejects.toMatchObject({
    code: 'unavailable',
    reason: 'unavailable',
  });
  expect(requests).toHaveLength(3);
});

test('what a shopper sends is sent again under the same key, so that it arrives once', async () => {
  const receipt = json(200, { name: 'Gracht' }, { 'Idempotency-Key': '"f00d"' });
  const { url, requests } = await startBackend(inTurn(hangUp, problem(409, 'in_progress'), receipt));
  await clientOf(url).call(keepBag, { body: { name: 'Gracht' }, key: 'f00d' });
  expect(requests.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual(
    Array.from({ length: 3 }, () => ['"f00d"', '{"name":"Gracht"}']),
  );
});

test.each([
  ['a busy shop', busy, 'unavailable'],
  ['a lost connection', hangUp, 'offline'],
])('what carries no key is never sent twice: %s', async (_, reply, code) => {
  const { url, requests } = await startBackend(inTurn(reply, bag));
  await expect(clientOf(url).call(sendBag, { body: { name: 'Gracht' } })).rejects.toMatchObject({ code });
  expect(requests).toHaveLength(1);
});

test('a shop that asks for a pause gets it', async () => {
  const { url } = await startBackend(inTurn(problem(503, 'unavailable', {}, { 'Retry-After': '1' }), bag));
  await clientOf(url).call(readBag, { params: { id: '1' } });
  expect(pauses()).toContain(1_000);
  expect(pauses()).not.toContain(shortestPause);
});

test('a shopper is told at once when the pause asked for is longer than anybody waits', async () => {
  const { url, requests } = await startBackend(problem(503, 'unavailable', {}, { 'Retry-After': '60' }));
  await expect(clientOf(url).call(readBag, { params: { id: '1' } })).rejects.toMatchObject({
    code: 'unavailable',
    retryAfterMs: 60_000,
  });
  expect(requests).toHaveLength(1);
});

test('a shopper who tried too often is told so, and not tried for again', async () => {
  const { url, requests } = await startBackend(problem(429, 'rate_limited', {}, { 'Retry-After': '2' }));
  await expect(clientOf(url).call(readBag, { params: { id: '1' } })).rejects.toMatchObject({
    code: 'rate_limited',
    retryAfterMs: 2_000,
  });
  expect(requests).toHaveLength(1);
});

test('an answer that drips for ever is given up', async () => {
  const { url, requests } = await startBackend((response) => {
    response.writeHead(200).write('{"name":"');
    const drip = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(drip));
  });
  await expect(clientOf(url, undefined, 150).call(readBag, { params: { id: '1' } })).rejects.toMatchObject({
    code: 'timeout',
  });
  expect(requests).toHaveLength(1);
});

test('a shopper without a connection is told that it is theirs', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { url, requests } = await startBackend(hangUp);
  await expect(clientOf(url).call(readBag, { params: { id: '1' } })).rejects.toMatchObject({
    code: 'offline',
  });
  expect(requests).toHaveLength(1);
});

test('a screen that is left ends its request', async () => {
  const leaving = new AbortController();
  let isEnded = false;
  const { url, requests } = await startBackend((response) => {
    response.on('close', () => {
      isEnded = true;
    });
    leaving.abort();
  });
  const call = clientOf(url).call(readBag, { params: { id: '1' } }, leaving.signal);
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
  await expect.poll(() => isEnded).toBe(true);
  expect(requests).toHaveLength(1);
});

test('a screen that is left between two tries makes no further one', async () => {
  const leaving = new AbortController();
  const { url, requests } = await startBackend(busy);
  const call = clientOf(url).call(readBag, { params: { id: '1' } }, leaving.signal);
  void vi.waitFor(() => expect(pauses()).toContain(shortestPause)).then(() => leaving.abort());
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
  expect(requests).toHaveLength(1);
});
