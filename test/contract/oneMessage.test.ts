import { expect } from 'vitest';
import { createKey } from '#core/key.ts';
import { history, post, problemOf, startTalk, type Talk } from './conversationClient.ts';
import { onBothDatabases } from './onBothDatabases.ts';

const onBoth = onBothDatabases();
const say = ({ url, token }: Talk, text: string, key: string) =>
  post(`${url}/messages`, { text }, { token, key });

onBoth(
  'a message that was said in one conversation is not said in another, nor begins one',
  async (server) => {
    const [here, there] = [await startTalk(server.api), await startTalk(server.api)];
    const key = createKey();
    expect((await say(here, 'Once', key)).status).toBe(200);
    const refused = [
      await say(there, 'Once', key),
      await post(`${server.api}/conversations`, { text: 'Once' }, { key }),
    ];
    for (const answer of refused) {
      expect([answer.status, (await problemOf(answer)).code]).toEqual([422, 'key_reused']);
    }
    expect((await history(there)).events).toHaveLength(1);
  },
);

onBoth('the first message of a conversation, repeated as another of it, is the first one', async (server) => {
  const key = createKey();
  const talk = await startTalk(server.api, { text: 'Hello' }, { key });
  const repeated = await say(talk, 'Hello', key);
  expect(await repeated.json()).toEqual({ event: talk.conversation.events[0] });
  expect((await history(talk)).events).toHaveLength(1);
});
