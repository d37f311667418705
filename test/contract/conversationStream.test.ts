import { expect, test } from 'vitest';
import { ConversationEventSchema } from '#features/contact/contract.ts';
import { DeskNoticeSchema } from '#server/desk/deskContract.ts';
import { history, post, say, startTalk } from './conversationClient.ts';
import { createTestServer, type TestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';
import { openEventStream } from './openEventStream.ts';

const follow = (talk: { url: string; token: string }, lastEventId?: string) =>
  openEventStream(`${talk.url}/events`, ConversationEventSchema, talk.token, lastEventId);

const agent = ({ url, services }: TestServer, path: string, body: object) =>
  post(`${url}/desk/api/${path}`, body, { token: services.config.secrets.deskKey });

const onBoth = onBothDatabases();

onBoth('a shopper reads an agent’s answer the moment it is sent, in the agent’s name', async (server) => {
  const talk = await startTalk(server.api);
  const stream = await follow(talk, '1');
  await agent(server, `conversations/${talk.conversation.id}/replies`, {
    text: 'Yes, <i>two</i> years.',
    agentName: 'Sanne de Wit',
  });
  const [read, answer] = await stream.take(2);
  expect(read?.data).toMatchObject({ type: 'read', by: 'agent', upToSeq: 1 });
  expect(answer).toMatchObject({
    id: '3',
    data: {
      type: 'message',
      seq: 3,
      message: {
        from: 'agent',
        text: 'Yes, <i>two</i> years.',
        agent: { name: 'Sanne de Wit', pictureUrl: '/assets/people/sanne.svg' },
      },
    },
  });
  stream.drop();
});

onBoth(
  'a shopper whose connection drops again and again misses nothing and sees nothing twice',
  async (server) => {
    const talk = await startTalk(server.api, { text: '1' });
    const total = 60;
    const writing = (async () => {
      for (let number = 2; number <= total; number++) await say(talk, String(number));
    })();
    const seen: number[] = [];
    let lastEventId: string | undefined;
    while (seen.length < total) {
      const stream = await follow(talk, lastEventId);
      for (const { id, data } of await stream.take(Math.min(7, total - seen.length))) {
        lastEventId = id;
        seen.push(data.seq);
      }
      stream.drop();
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  },
);

onBoth('a shopper sees that an agent is typing, and finds no trace of it later', async (server) => {
  const talk = await startTalk(server.api);
  const stream = await follow(talk, '1');
  await agent(server, `conversations/${talk.conversation.id}/typing`, { agentName: 'Joris Vermeer' });
  expect(await stream.next()).toMatchObject({
    id: '',
    data: { type: 'typing', seq: 1, agent: { name: 'Joris Vermeer' } },
  });
  stream.drop();
  expect((await history(talk)).events).toHaveLength(1);
});

onBoth('a shopper sees at once that an agent closed the conversation and opened it again', async (server) => {
  const talk = await startTalk(server.api);
  const stream = await follow(talk, '1');
  await agent(server, `conversations/${talk.conversation.id}/close`, {});
  await agent(server, `conversations/${talk.conversation.id}/close`, {});
  await agent(server, `conversations/${talk.conversation.id}/reopen`, {});
  const events = await stream.take(2);
  expect(events.map(({ data }) => data.type)).toEqual(['closed', 'reopened']);
  stream.drop();
});

onBoth('a stream is not to be cached, buffered or compressed on its way', async (server) => {
  const talk = await startTalk(server.api);
  const stream = await follow(talk);
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(stream.headers.get('x-accel-buffering')).toBe('no');
  expect(stream.headers.get('content-encoding')).toBeNull();
  stream.drop();
});

onBoth('two agents at two desks see a conversation start, and who of them is writing', async (server) => {
  const { deskKey } = server.services.config.secrets;
  const open = () => openEventStream(`${server.url}/desk/api/events`, DeskNoticeSchema, deskKey);
  const desks = await Promise.all([open(), open()]);
  for (const desk of desks) expect((await desk.next()).data).toEqual({ type: 'ready' });
  const talk = await startTalk(server.api, { text: 'Hello', name: 'Noor' });
  await agent(server, `conversations/${talk.conversation.id}/typing`, { agentName: 'Joris Vermeer' });
  for (const desk of desks) {
    expect((await desk.next()).data).toMatchObject({
      type: 'conversation',
      conversation: { id: talk.conversation.id, unread: 1, shopper: { name: 'Noor', identified: false } },
    });
    expect((await desk.next()).data).toMatchObject({ type: 'typing', agentName: 'Joris Vermeer' });
    desk.drop();
  }
});

test('a server that stops ends its streams, so that shoppers come back to another one', async () => {
  const server = await createTestServer({ database: 'pglite' });
  const talk = await startTalk(server.api);
  const stream = await follow(talk);
  await stream.next();
  await Promise.all([stream.ended(), server.close()]);
  expect(server.lines.filter((line) => line.includes('failed'))).toEqual([]);
});
