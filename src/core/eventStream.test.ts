import type { ServerResponse } from 'node:http';
import { beforeEach, expect, test, vi } from 'vitest';
import { createStreamKit, type StreamKit, until } from '#test/createStreamKit.ts';
import { inTurn, json, problem, type Reply } from '#test/replies.ts';
import { startBackend } from '#test/startBackend.ts';
import { CounterbellError } from './errors.ts';

const silenceMs = 45_000;

let kit: StreamKit;

beforeEach(() => {
  kit = createStreamKit();
});

test('a shopper whose connection drops misses no message and sees none twice', async () => {
  const lose: Reply = (response) => void response.destroy();
  const { url, requests } = await startBackend((response, request, count) => {
    const first: Reply = async (...to) => {
      await kit.stream('id: 1\ndata: one\n\nid: 2\ndata: two\n\n', 'id: 3\ndata: thr')(...to);
      lose(...to);
    };
    inTurn(first, lose, kit.stream('id: 3\ndata: three\n\n'))(response, request, count);
  });
  const chat = kit.follow(url, { lastEventId: '0' });
  await chat.reconnect();
  await chat.reconnect();
  await chat.heard(3);
  expect(chat.events).toEqual(['1: one', '2: two', '3: three']);
  expect(requests.map(({ headers }) => headers['last-event-id'])).toEqual(['0', '2', '2']);
  expect(requests[2]?.headers).toMatchObject({ authorization: 'Bearer t', accept: 'text/event-stream' });
  expect(chat.states).toEqual([
    'connecting',
    'live',
    'waiting',
    'connecting',
    'waiting',
    'connecting',
    'live',
  ]);
});

test.each([
  [
    'line breaks of two characters, torn apart',
    ['id: 1\r', '\ndata: a\r', '\ndata: b\r\n\r', '\n'],
    '1: a\nb',
  ],
  ['line breaks of one old character', ['id: 1\rdata: a\r\r', ':\r\r'], '1: a'],
  [
    'a character torn apart',
    [...Buffer.from('id: 1\ndata: 陈\n\n')].map((byte) => Uint8Array.of(byte)),
    '1: 陈',
  ],
  ['a line separator in the words', ['id: 1\ndata: a\u2028b\n\n'], '1: a\u2028b'],
  ['no blank after the colon, and colons in the words', ['id:1\ndata:a:  b\n\n'], '1: a:  b'],
  ['comments and names nobody knows', [': hi\nevent: news\nid: 1\ncolour: red\ndata: a\n\n'], '1: a'],
  ['an id that came alone', ['id: 1\n\n', 'data: a\n\n'], '1: a'],
])('a message arrives whole: %s', async (_, pieces, event) => {
  const { url } = await startBackend(kit.stream(...pieces));
  const chat = kit.follow(url);
  await chat.heard(1);
  expect(chat.events).toEqual([event]);
});

test('a shop that is being restarted is tried again, and keeps the pause it asked for', async () => {
  const { url, requests } = await startBackend(
    inTurn(problem(503, 'unavailable', {}, { 'Retry-After': '7' }), kit.stream('data: back\n\n')),
  );
  const chat = kit.follow(url);
  await chat.waiting();
  vi.advanceTimersByTime(6_999);
  await new Promise(setImmediate);
  expect(requests).toHaveLength(1);
  vi.advanceTimersByTime(1);
  await chat.heard(1);
  expect(chat.ends).toEqual([]);
});

test('a server says how long to wait after it ends a stream', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { url, requests } = await startBackend(async (response, request) => {
    await kit.stream('retry: 4000\n\n')(response, request);
    response.end();
  });
  const chat = kit.follow(url);
  await chat.waiting();
  vi.advanceTimersByTime(5_999);
  await new Promise(setImmediate);
  expect(requests).toHaveLength(1);
  vi.advanceTimersByTime(1);
  await until(() => requests.length === 2);
});

test.each([
  [401, 'unauthorized'],
  [404, 'not_found'],
  [403, 'rejected'],
])('after a refusal of %i nobody knocks again', async (status, code) => {
  const { url, requests } = await startBackend(problem(status, 'forbidden'));
  const chat = kit.follow(url);
  await chat.ended();
  vi.runAllTimers();
  await new Promise(setImmediate);
  expect(chat.ends).toEqual([code]);
  expect(requests).toHaveLength(1);
});

test.each([
  ['something that is no stream', json(200, {})],
  ['too many connections', problem(429, 'rate_limited')],
] satisfies [string, Reply][])('a stream is tried again after %s', async (_, reply) => {
  const { url } = await startBackend(inTurn(reply, kit.stream('data: a\n\n')));
  const chat = kit.follow(url);
  await chat.reconnect();
  await chat.heard(1);
  expect(chat.ends).toEqual([]);
});

test('comments keep a quiet stream alive, and silence ends it', async () => {
  const responses: ServerResponse[] = [];
  const { url, requests } = await startBackend((response, request) => {
    void kit.stream(': hello\n\n')(response, request);
    responses.push(response);
  });
  const chat = kit.follow(url);
  await until(() => chat.states.includes('live'));
  for (let ping = 0; ping < 3; ping++) {
    vi.advanceTimersByTime(silenceMs - 1);
    for (const response of responses) await kit.send(response, ': ping\n\n');
  }
  expect(chat.states).toEqual(['connecting', 'live']);
  vi.advanceTimersByTime(silenceMs);
  await chat.reconnect();
  await until(() => requests.length === 2);
});

test.each([
  ['online again', () => kit.page.dispatchEvent(new Event('online'))],
  ['in view again', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a page that is %s does not wait its turn', async (_, comeBack) => {
  const { url } = await startBackend(inTurn(problem(503, 'unavailable'), kit.stream('data: a\n\n')));
  const chat = kit.follow(url);
  await chat.waiting();
  comeBack();
  await chat.heard(1);
});

test('whoever stops listening hears nothing more, not even what has arrived already', async () => {
  let isClosed = false;
  const { url } = await startBackend((response, request) => {
    response.on('close', () => {
      isClosed = true;
    });
    void kit.stream('data: one\n\ndata: two\n\n')(response, request);
  });
  const events: string[] = [];
  const chat = kit.follow(url, {
    onEvent({ data }) {
      events.push(data);
      chat.stop();
    },
  });
  await until(() => isClosed);
  expect(events).toEqual(['one']);
  expect(chat.states).toEqual(['connecting', 'live']);
});

test('whoever stops while the stream waits makes no further connection', async () => {
  const { url, requests } = await startBackend(problem(503, 'unavailable'));
  const chat = kit.follow(url);
  await chat.waiting();
  chat.stop();
  kit.page.dispatchEvent(new Event('online'));
  vi.runAllTimers();
  await new Promise(setImmediate);
  expect(requests).toHaveLength(1);
  expect(chat.states).toEqual(['connecting', 'waiting']);
});

test('the token is asked for before each connection, and its end is the stream’s', async () => {
  const tokens = ['old', 'new'];
  const { url, requests } = await startBackend((response) => void response.destroy());
  const chat = kit.follow(url, {
    headers: async () => {
      const token = tokens.shift();
      if (!token) throw new CounterbellError('unauthorized');
      return { Authorization: `Bearer ${token}` };
    },
  });
  await chat.reconnect();
  await chat.reconnect();
  await chat.ended();
  expect(chat.ends).toEqual(['unauthorized']);
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
});
