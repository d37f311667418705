import { expect, test } from 'vitest';
import { createKey } from '#core/key.ts';
import { get, history, post, problemOf, say, startTalk } from './conversationClient.ts';
import { createTestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';

const onBoth = onBothDatabases();

onBoth('a shopper starts a conversation and finds it again after a reload', async (server) => {
  const talk = await startTalk(server.api, {
    text: 'Is <b>this</b> covered?\nThank you',
    context: { orderNumber: 'ZZ-19877' },
  });
  expect(talk.conversation.events).toMatchObject([
    { type: 'message', seq: 1, message: { from: 'shopper', text: 'Is <b>this</b> covered?\nThank you' } },
  ]);
  await say(talk, 'It is the strap.');
  expect(await history(talk)).toMatchObject({
    id: talk.conversation.id,
    state: 'open',
    events: [{ seq: 1 }, { seq: 2, message: { text: 'It is the strap.' } }],
  });
});

onBoth(
  'a shopper whose first message is sent twice has one conversation, and a token both times',
  async (server) => {
    const key = createKey();
    const first = await startTalk(server.api, { text: 'Hello' }, { key });
    const second = await startTalk(server.api, { text: 'Hello' }, { key });
    expect(second.conversation).toEqual(first.conversation);
    expect((await history({ url: first.url, token: second.token })).events).toHaveLength(1);
  },
);

onBoth('a shopper whose message is sent twice by the browser has said it once', async (server) => {
  const talk = await startTalk(server.api);
  const key = createKey();
  const send = () => post(`${talk.url}/messages`, { text: 'Once' }, { token: talk.token, key });
  const answers = await Promise.all([send(), send()]);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  // one that comes while the other is being written is told to ask again
  for (const answer of answers.filter(({ ok }) => !ok)) {
    expect(await problemOf(answer)).toMatchObject({ code: 'in_progress' });
  }
  expect(await say(talk, 'Once', key)).toMatchObject({ message: { key } });
  expect((await history(talk)).events).toHaveLength(2);
});

onBoth(
  'a message is recognised by its key even after the stored answers were cleared away',
  async (server) => {
    const talk = await startTalk(server.api);
    const key = createKey();
    const first = await say(talk, 'Once', key);
    await server.services.database.run('delete from idempotency_keys');
    expect(await say(talk, 'Once', key)).toEqual(first);
    expect((await history(talk)).events).toHaveLength(2);
  },
);

onBoth('a key is the same key with quotes and without', async (server) => {
  const talk = await startTalk(server.api);
  const key = createKey();
  const send = (header: string) =>
    post(
      `${talk.url}/messages`,
      { text: 'Once' },
      { token: talk.token, headers: { 'Idempotency-Key': header } },
    );
  const first = await send(`"${key}"`);
  const second = await send(key);
  expect([first.status, second.status, second.headers.get('idempotent-replayed')]).toEqual([
    200,
    200,
    'true',
  ]);
  expect(await second.json()).toEqual(await first.json());
  expect((await history(talk)).events).toHaveLength(2);
  expect((await send(`"${key}`)).status).toBe(400);
});

onBoth('a long conversation comes in pages, newest first, without a gap', async (server) => {
  const talk = await startTalk(server.api, { text: '1' });
  for (let number = 2; number <= 120; number++) await say(talk, String(number));
  const newest = await history(talk);
  const middle = await history(talk, newest.olderCursor);
  const oldest = await history(talk, middle.olderCursor);
  expect([newest.events.length, middle.events.length, oldest.events.length]).toEqual([50, 50, 20]);
  expect(oldest.olderCursor).toBeUndefined();
  const all = [...oldest.events, ...middle.events, ...newest.events];
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
});

onBoth('what a shopper has read is told once and never goes back', async (server) => {
  const talk = await startTalk(server.api);
  const read = (upToSeq: number) => post(`${talk.url}/read`, { upToSeq }, { token: talk.token });
  expect((await read(1)).status).toBe(204);
  await post(
    `${server.url}/desk/api/conversations/${talk.conversation.id}/replies`,
    { text: 'Two years.', agentName: 'Sanne de Wit' },
    { token: server.services.config.secrets.deskKey },
  );
  for (const upToSeq of [3, 1, 3]) expect((await read(upToSeq)).status).toBe(204);
  expect((await history(talk)).events.slice(2)).toMatchObject([
    { type: 'message', seq: 3 },
    { type: 'read', seq: 4, by: 'shopper', upToSeq: 3, at: expect.stringMatching(/^\d{4}-.*Z$/u) },
  ]);
});

onBoth(
  'a shopper can say nothing more once an agent has closed, and again once it is reopened',
  async (server) => {
    const talk = await startTalk(server.api);
    const turn = (action: string) =>
      post(
        `${server.url}/desk/api/conversations/${talk.conversation.id}/${action}`,
        {},
        { token: server.services.config.secrets.deskKey },
      );
    expect((await turn('close')).status).toBe(204);
    const refused = await post(`${talk.url}/messages`, { text: 'Still there?' }, { token: talk.token });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([409, 'conversation_closed']);
    expect(await history(talk)).toMatchObject({ state: 'closed', events: [{ seq: 1 }, { type: 'closed' }] });
    expect((await turn('reopen')).status).toBe(204);
    expect(await say(talk, 'Good')).toMatchObject({ seq: 4 });
  },
);

onBoth(
  'a conversation opens for its own token only, even to the shopper the shop has signed in',
  async (server) => {
    const identity = await server.services.tokens.issueIdentity(
      { customerId: 'noor', name: 'Noor Bakker', email: 'noor@example.com' },
      600,
    );
    const own = await startTalk(server.api, { text: 'Hello' }, { token: identity });
    const other = await startTalk(server.api);
    const gone = await server.services.tokens.issue('conversation', 'c_gone', 600);
    const expired = await server.services.tokens.issue('conversation', own.conversation.id, -60);
    const order = await server.services.tokens.issue('order', own.conversation.id, 600);
    const refusals: [string, string | undefined, number, string][] = [
      [own.url, undefined, 401, 'unauthorized'],
      [own.url, 'no.such.token', 401, 'unauthorized'],
      [own.url, expired.token, 401, 'unauthorized'],
      [own.url, other.token, 403, 'forbidden'],
      [own.url, identity, 403, 'forbidden'],
      [own.url, order.token, 403, 'forbidden'],
      [`${server.api}/conversations/c_gone`, gone.token, 404, 'not_found'],
    ];
    for (const [url, token, status, code] of refusals) {
      const sent = token === undefined ? {} : { token };
      const answers = await Promise.all([
        get(url, token),
        get(`${url}/events`, token),
        post(`${url}/messages`, { text: 'Hello' }, sent),
        post(`${url}/read`, { upToSeq: 1 }, sent),
      ]);
      for (const answer of answers)
        expect([answer.status, (await problemOf(answer)).code], code).toEqual([status, code]);
    }
    expect(await history(own)).toMatchObject({ events: [{ seq: 1 }] });
  },
);

onBoth('a write that cannot be understood is refused with the field that is wrong', async (server) => {
  const talk = await startTalk(server.api);
  const { token } = talk;
  const used = createKey();
  await say(talk, 'First', used);
  const cases: [Promise<Response>, number, string, string?][] = [
    [post(`${server.api}/conversations`, { text: ' ' }), 422, 'invalid', '/text'],
    [post(`${server.api}/conversations`, { text: 'Hi' }, { key: '' }), 400, 'key_missing'],
    [post(`${talk.url}/messages`, { text: 'x'.repeat(4001) }, { token }), 422, 'invalid', '/text'],
    [post(`${talk.url}/messages`, { text: 'Hi' }, { token, key: '' }), 400, 'key_missing'],
    [post(`${talk.url}/messages`, { text: 'Second' }, { token, key: used }), 422, 'key_reused'],
    [post(`${talk.url}/read`, { upToSeq: -1 }, { token }), 422, 'invalid', '/upToSeq'],
    [get(`${talk.url}?cursor=drop`, token), 400, 'bad_request', '/cursor'],
  ];
  for (const [answering, status, code, pointer] of cases) {
    const answer = await answering;
    const problem = await problemOf(answer);
    expect([answer.status, problem.code]).toEqual([status, code]);
    expect(problem.errors?.[0]?.pointer).toBe(pointer);
  }
});

test('an address that starts conversations without end is asked to wait', async () => {
  const conversationsPerAddress = { name: 'conversations', capacity: 3, seconds: 3600 };
  const server = await createTestServer({ database: 'pglite' }, { limits: { conversationsPerAddress } });
  for (let allowed = 0; allowed < 3; allowed++) await startTalk(server.api);
  const answer = await post(`${server.api}/conversations`, { text: 'Hello' });
  expect([answer.status, (await problemOf(answer)).code]).toEqual([429, 'rate_limited']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  await server.close();
});
