import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey } from '#core/key.ts';
import { ConversationEventSchema } from '#features/contact/contract.ts';
import { DeskNoticeSchema } from '#server/desk/deskContract.ts';
import { history, post, problemOf, say, startTalk } from './conversationClient.ts';
import { createTestServer, type TestServer } from './createTestServer.ts';
import { openEventStream } from './openEventStream.ts';
import { startPostgres, type TestPostgres } from './startPostgres.ts';

let postgres: TestPostgres;
let here: TestServer;
let there: TestServer;

beforeAll(async () => {
  postgres = await startPostgres();
  const settings = { databaseUrl: postgres.url };
  // Together, as two processes of one deployment start: one migrates, the other waits.
  [here, there] = await Promise.all([
    createTestServer({ database: 'pglite' }, settings),
    createTestServer({ database: 'pglite' }, settings),
  ]);
});

afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await postgres?.stop();
});

const desk = (server: TestServer) =>
  openEventStream(`${server.url}/desk/api/events`, DeskNoticeSchema, server.services.config.secrets.deskKey);

test('a shopper at one process talks with an agent at the other', async () => {
  const talk = await startTalk(here.api);
  const stream = await openEventStream(`${talk.url}/events`, ConversationEventSchema, talk.token, '1');
  await post(
    `${there.url}/desk/api/conversations/${talk.conversation.id}/replies`,
    { text: 'Two years.', agentName: 'Sanne de Wit' },
    { token: there.services.config.secrets.deskKey },
  );
  expect(await stream.take(2)).toMatchObject([
    { data: { type: 'read' } },
    { data: { type: 'message', message: { text: 'Two years.' } } },
  ]);
  stream.drop();
});

test('two desks at two processes see the same events', async () => {
  const desks = await Promise.all([desk(here), desk(there)]);
  for (const each of desks) await each.next();
  const talk = await startTalk(here.api);
  const seen = await Promise.all(desks.map((each) => each.next()));
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.data).toMatchObject({ conversation: { id: talk.conversation.id, unread: 1 } });
  await here.services.database.run(`select pg_notify('counterbell_desk', '{"kind":"return","id":"r"}')`);
  for (const each of desks) {
    expect((await each.next()).data).toEqual({ type: 'returns' });
    each.drop();
  }
});

test('messages sent to both processes at once are numbered without a gap and told in one order', async () => {
  const talk = await startTalk(here.api);
  const elsewhere = { url: talk.url.replace(here.api, there.api), token: talk.token };
  const streams = await Promise.all(
    [talk, elsewhere].map(({ url }) => openEventStream(`${url}/events`, ConversationEventSchema, talk.token)),
  );
  const texts = Array.from({ length: 40 }, (_, index) => String(index));
  await Promise.all(texts.map((text, index) => say(index % 2 === 0 ? talk : elsewhere, text)));
  const [one, other] = await Promise.all(streams.map((stream) => stream.take(41)));
  expect(one).toEqual(other);
  expect(one?.map(({ data }) => data.seq)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  for (const stream of streams) stream.drop();
});

test('a message the browser sends to both processes at once is said once', async () => {
  const talk = await startTalk(here.api);
  const key = createKey();
  const answers = await Promise.all(
    [here, there].map(({ api }) =>
      post(
        `${api}/conversations/${talk.conversation.id}/messages`,
        { text: 'Once' },
        { token: talk.token, key },
      ),
    ),
  );
  // Whoever comes while the other runs is asked to come again: never a second message.
  for (const answer of answers) if (!answer.ok) expect((await problemOf(answer)).code).toBe('in_progress');
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect(await say(talk, 'Once', key)).toMatchObject({ seq: 2 });
  expect((await history(talk)).events).toHaveLength(2);
});
