import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { inTurn, json, problem, type Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { defineOperation } from './operation.ts';
import { getShop } from './shop.ts';

const readBag = defineOperation({
  id: 'readBag',
  method: 'GET',
  path: '/bag',
  access: 'identity',
  answer: v.object({ name: v.string() }),
  problems: [],
});
const sendBag = defineOperation({
  id: 'sendBag',
  method: 'POST',
  path: '/bag',
  access: 'identity',
  body: v.object({ name: v.string() }),
  problems: [],
});

const html =
  (status: number): Reply =>
  (response) =>
    void response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Sign in to our Wi-Fi</h1>');
const bag = json(200, { name: 'Gracht' });
const shop = json(200, { contract: '1', name: 'Zadel & Zoon', timeZone: 'Europe/Amsterdam', features: {} });

/** Answers whoever shows this token, and nobody else. */
const onlyFor =
  (token: string): Reply =>
  (response, request) =>
    request.headers.authorization === `Bearer ${token}`
      ? bag(response, request)
      : problem(401, 'unauthorized')(response, request);

const clientOf = (baseUrl: string, getToken?: () => string | Promise<string>) => {
  const identity = createIdentity(getToken && { getToken });
  return createHttpClient({ baseUrl, identity: () => identity });
};

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

test.each([
  ['a page that says 404, as during a deploy', html(404)],
  ['a page that says 403, as a firewall shows', html(403)],
  ['data of another shape', json(200, { title: 'Gracht' })],
  ['nothing at all', (response) => void response.end()],
] satisfies [string, Reply][])(
  'a shopper is never shown what the shop did not mean: %s',
  async (_, reply) => {
    const { url, requests } = await startBackend(reply);
    await expect(clientOf(url).call(readBag)).rejects.toMatchObject({ code: 'invalid_response' });
    expect(requests).toHaveLength(1);
  },
);

test('what a portal says with 200 is no receipt for a write that nothing answers', async () => {
  const { url } = await startBackend((response) => void response.end('Welcome to our Wi-Fi'));
  const sent = clientOf(url).call(sendBag, { body: { name: 'Gracht' } });
  await expect(sent).rejects.toMatchObject({ code: 'invalid_response' });
  const { url: healthy } = await startBackend((response) => void response.writeHead(204).end());
  await expect(clientOf(healthy).call(sendBag, { body: { name: 'Gracht' } })).resolves.toBeUndefined();
});

test.each([
  [401, 'unauthorized', 'unauthorized'],
  [403, 'forbidden', 'rejected'],
  [404, 'no_match', 'not_found'],
  [409, 'conflict', 'rejected'],
  [410, 'gone', 'rejected'],
  [422, 'invalid', 'rejected'],
  [429, 'rate_limited', 'rate_limited'],
])('%s %s becomes %s, with the shop’s own reason', async (status, reason, code) => {
  const { url } = await startBackend(problem(status, reason));
  await expect(clientOf(url).call(sendBag, { body: { name: '' } })).rejects.toMatchObject({ code, reason });
});

test('a shopper learns which field was wrong, and what to quote to the shop', async () => {
  const errors = [{ pointer: '/email', code: 'invalid' }];
  const { url } = await startBackend(problem(422, 'invalid', { errors }, { 'X-Request-Id': 'req_7' }));
  await expect(clientOf(url).call(sendBag, { body: { name: '' } })).rejects.toMatchObject({
    message: 'No',
    fields: errors,
    reference: 'req_7',
  });
});

test('a reason from a newer shop is left out, not guessed', async () => {
  const { url } = await startBackend(problem(409, 'out_of_moons'));
  await expect(clientOf(url).call(sendBag, { body: { name: '' } })).rejects.toMatchObject({
    code: 'rejected',
    reason: undefined,
  });
});

test('what a shopper sends, token and all, never follows a redirect elsewhere', async () => {
  const { url, requests } = await startBackend((response) => {
    response.writeHead(307, { Location: `${url}/elsewhere` }).end();
  });
  const call = clientOf(url, () => 'secret').call(sendBag, { body: { name: 'Gracht' } });
  await expect(call).rejects.toMatchObject({ code: 'offline' });
  expect(requests.map(({ path }) => path)).toEqual(['/api/bag']);
});

test('an answer without a body is nothing, and says in which language it was asked for', async () => {
  const { url, requests } = await startBackend((response) => void response.writeHead(204).end());
  await expect(
    clientOf(url).call(sendBag, { body: { name: 'Gracht' }, locale: 'zh-CN' }),
  ).resolves.toBeUndefined();
  expect(requests[0]?.headers['accept-language']).toBe('zh-CN');
});

test('a shopper whose sign-in ran out notices nothing: it is renewed once for all that wait', async () => {
  const tokens = ['old', 'new'];
  const getToken = vi.fn(() => tokens.shift() ?? 'too many');
  const { url } = await startBackend(onlyFor('new'));
  const client = clientOf(url, getToken);
  const answers = await Promise.all([client.call(readBag), client.call(readBag), client.call(readBag)]);
  expect(answers).toHaveLength(3);
  expect(getToken).toHaveBeenCalledTimes(2);
});

test('a refusal that arrives late uses the token another call has renewed', async () => {
  const tokens = ['old', 'new'];
  const getToken = vi.fn(() => tokens.shift() ?? 'too many');
  const held: (() => void)[] = [];
  const { url } = await startBackend((response, request, count) => {
    if (count === 1) held.push(() => onlyFor('new')(response, request));
    else onlyFor('new')(response, request);
  });
  const client = clientOf(url, getToken);
  const late = client.call(readBag);
  await expect.poll(() => held.length).toBe(1);
  await client.call(readBag, { locale: 'nl' });
  for (const release of held) release();
  await expect(late).resolves.toEqual({ name: 'Gracht' });
  expect(getToken).toHaveBeenCalledTimes(2);
});

test('a shopper the shop does not know is asked to sign in, not asked for in circles', async () => {
  const { url, requests } = await startBackend(problem(401, 'unauthorized'));
  await expect(clientOf(url, () => 'forged').call(readBag)).rejects.toMatchObject({ code: 'unauthorized' });
  expect(requests).toHaveLength(2);
});

test('the token of one order is not renewed by who is signed in', async () => {
  const getToken = vi.fn(() => 'mine');
  const { url, requests } = await startBackend(problem(401, 'unauthorized'));
  await expect(clientOf(url, getToken).call(readBag, { token: 'order' })).rejects.toMatchObject({
    code: 'unauthorized',
  });
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer order']);
  expect(getToken).not.toHaveBeenCalled();
});

test('a host page that cannot give a token takes public answers down with it no more than a guest does', async () => {
  const { url, requests } = await startBackend(shop);
  const client = clientOf(url, () => {
    throw new Error('the shop’s own session has ended');
  });
  await expect(client.call(getShop)).resolves.toMatchObject({ name: 'Zadel & Zoon' });
  await expect(client.call(readBag)).rejects.toMatchObject({ code: 'unauthorized' });
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('the shop is asked about itself once per language, and again after a failure', async () => {
  const { url, requests } = await startBackend(inTurn(html(404), shop));
  const client = clientOf(`${url}/`);
  await expect(Promise.all([client.shop('en'), client.shop('en')])).rejects.toMatchObject({
    code: 'invalid_response',
  });
  await Promise.all([client.shop('en'), client.shop('en'), client.shop('nl')]);
  await client.shop('nl');
  expect(requests.map(({ headers }) => headers['accept-language'])).toEqual(['en', 'en', 'nl']);
  expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['/api/shop']));
});
