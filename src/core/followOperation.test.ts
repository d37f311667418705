import type { ServerResponse } from 'node:http';
import * as v from 'valibot';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createStreamKit, until } from '#test/createStreamKit.ts';
import { problem, type Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { followOperation } from './followOperation.ts';
import { createHttpClient } from './http.ts';
import { createIdentity } from './identity.ts';
import { defineOperation } from './operation.ts';

const followBag = defineOperation({
  id: 'followBag',
  method: 'GET',
  path: '/bags/{id}/events',
  access: 'conversation',
  params: v.object({ id: v.string() }),
  answer: v.object({ name: v.string(), pictureUrl: v.optional(v.string()) }),
  stream: true,
  problems: [],
});

/** Follows the bag until the test is over, and keeps what was told. */
function follow(url: string) {
  const names: string[] = [];
  const ends: string[] = [];
  const identity = createIdentity(undefined);
  const stop = followOperation(
    createHttpClient({ baseUrl: url, identity: () => identity }),
    followBag,
    { params: { id: 'a/b' }, token: 'secret', afterId: '41' },
    {
      event: ({ name, pictureUrl }) => names.push(pictureUrl ?? name),
      state: () => undefined,
      ended: ({ code }) => ends.push(code),
    },
  );
  onTestFinished(stop);
  return { names, ends };
}

const sending =
  (words: string): Reply =>
  (response: ServerResponse) =>
    void response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' }).write(words);

beforeEach(() => void createStreamKit());

test('a shopper’s page follows one conversation, by its own token, after the last event it has', async () => {
  const { url, requests } = await startBackend(sending('id: 42\ndata: {"name":"Gracht"}\n\n'));
  const { names } = follow(url);
  await until(() => names.length > 0);
  expect(names).toEqual(['Gracht']);
  expect(requests[0]).toMatchObject({
    path: '/api/bags/a%2Fb/events',
    headers: { authorization: 'Bearer secret', 'last-event-id': '41' },
  });
});

test.each([
  ['of another shape', '{"title":"Gracht"}'],
  ['that is no data', '<h1>'],
])('an event %s ends the stream, and nothing after it is told', async (_, data) => {
  let isClosed = false;
  const { url, requests } = await startBackend((response, request) => {
    response.on('close', () => {
      isClosed = true;
    });
    sending(`data: ${data}\n\ndata: {"name":"Gracht"}\n\n`)(response, request);
  });
  const { names, ends } = follow(url);
  await until(() => isClosed);
  expect(ends).toEqual(['invalid_response']);
  expect(names).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('a token that has ended ends the stream', async () => {
  const { url } = await startBackend(problem(401, 'unauthorized'));
  const { ends } = follow(url);
  await until(() => ends.length > 0);
  expect(ends).toEqual(['unauthorized']);
});

test('a picture in what is told comes from the shop’s backend', async () => {
  const { url } = await startBackend(
    sending('id: 42\ndata: {"name":"Gracht","pictureUrl":"/noor.webp"}\n\n'),
  );
  const { names } = follow(url);
  await until(() => names.length > 0);
  expect(names).toEqual([`${new URL(url).origin}/noor.webp`]);
});
