import { expect, test } from 'vitest';
import { createKey } from '#core/key.ts';
import {
  DeskConversationListSchema,
  DeskReturnListSchema,
  DeskThreadSchema,
} from '#server/desk/deskContract.ts';
import { get, history, parsed, post, problemOf, startTalk } from './conversationClient.ts';
import { createTestServer, type TestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';

const keyOf = ({ services }: TestServer) => services.config.secrets.deskKey;
const read = (server: TestServer, path: string) => get(`${server.url}/desk/api/${path}`, keyOf(server));
const write = (server: TestServer, path: string, body: object, key?: string) =>
  post(`${server.url}/desk/api/${path}`, body, { token: keyOf(server), ...(key ? { key } : {}) });
const list = async (server: TestServer, cursor = '') =>
  parsed(
    DeskConversationListSchema,
    await read(server, `conversations${cursor === '' ? '' : `?cursor=${cursor}`}`),
  );

const onBoth = onBothDatabases();

onBoth('an agent’s answer that is sent twice is said once', async (server) => {
  const talk = await startTalk(server.api);
  const path = `conversations/${talk.conversation.id}/replies`;
  const reply = { text: 'Two years.', agentName: 'Lotte' };
  const key = createKey();
  const [first, second] = await Promise.all([
    write(server, path, reply, key),
    write(server, path, reply, key),
  ]);
  expect(await second.json()).toEqual(await first.json());
  const { events } = await history(talk);
  expect(events).toMatchObject([
    { seq: 1 },
    { type: 'read', by: 'agent', upToSeq: 1 },
    { message: { text: 'Two years.', agent: { name: 'Lotte' }, key } },
  ]);
});

onBoth('an agent sees what the shopper brought along, and what the shopper has read', async (server) => {
  const context = { orderNumber: 'ZZ-19877', articleId: 'repairs', query: 'strap', topic: 'during' };
  const talk = await startTalk(server.api, { text: 'Hello', email: 'noor@example.com', context });
  const { id } = talk.conversation;
  await write(server, `conversations/${id}/replies`, { text: 'Hello Noor', agentName: 'Sanne de Wit' });
  await post(`${talk.url}/read`, { upToSeq: 3 }, { token: talk.token });
  const thread = await parsed(DeskThreadSchema, await read(server, `conversations/${id}`));
  expect(thread.conversation).toMatchObject({
    context,
    shopper: { email: 'noor@example.com', identified: false },
    unread: 0,
    shopperReadSeq: 3,
  });
  const later = await parsed(DeskThreadSchema, await read(server, `conversations/${id}?after=2`));
  expect(later.events.map(({ seq }) => seq)).toEqual([3, 4]);
});

onBoth('an agent pages through every conversation once, open ones first', async (server) => {
  const closed = await startTalk(server.api, { text: 'Bye' });
  await write(server, `conversations/${closed.conversation.id}/close`, {});
  const started = [];
  for (let count = 0; count < 45; count++) started.push(await startTalk(server.api));
  const first = await list(server);
  const second = await list(server, first.nextCursor);
  const all = [...first.conversations, ...second.conversations];
  expect(first.conversations[0]?.id).toBe(started.at(-1)?.conversation.id);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ id }) => id)).toEqual(
    expect.arrayContaining([closed, ...started].map(({ conversation }) => conversation.id)),
  );
  const states = all.map(({ state }) => state);
  expect(states).toEqual([...states].sort().reverse());
  expect(first.unreadConversations).toBeGreaterThanOrEqual(45);
});

onBoth('a desk that asks for what is not there, or says nothing, is refused', async (server) => {
  const talk = await startTalk(server.api);
  const reply = `conversations/${talk.conversation.id}/replies`;
  const cases: [Promise<Response>, number, string][] = [
    [read(server, 'conversations/c_gone'), 404, 'not_found'],
    [read(server, 'conversations?cursor=drop'), 400, 'bad_request'],
    [write(server, 'conversations/c_gone/close', {}), 404, 'not_found'],
    [write(server, reply, { text: ' ', agentName: 'Lotte' }), 422, 'invalid'],
    [write(server, reply, { text: 'Hello', agentName: ' ' }), 422, 'invalid'],
    [write(server, 'returns/gone/decision', { decision: 'approve', agentName: 'Lotte' }), 404, 'not_found'],
    [
      write(server, 'returns/gone/decision', { decision: 'decline', message: ' ', agentName: 'Lotte' }),
      422,
      'invalid',
    ],
  ];
  for (const [answering, status, code] of cases) {
    const answer = await answering;
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
  }
  expect((await parsed(DeskReturnListSchema, await read(server, 'returns'))).returns).toBeInstanceOf(Array);
});

test('somebody who guesses the desk’s key is kept out, then asked to wait', async () => {
  const server = await createTestServer({ database: 'pglite' });
  const guess = (key: string) => get(`${server.url}/desk/api/conversations`, key);
  for (let tries = 0; tries < 10; tries++) expect((await guess(`guess-${tries}`)).status).toBe(401);
  const locked = await guess(keyOf(server));
  expect([locked.status, (await problemOf(locked)).code]).toEqual([429, 'rate_limited']);
  await server.close();
});
