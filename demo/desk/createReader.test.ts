import { expect, test } from 'vitest';
import type { ConversationEvent } from '#features/contact/contract.ts';
import type { DeskConversation, DeskThread } from '#server/desk/deskContract.ts';
import { createReader } from './createReader.ts';

const at = '2026-11-20T12:00:00Z';

const event = (seq: number): ConversationEvent => ({
  type: 'message',
  seq,
  message: { id: `m${seq}`, from: 'shopper', text: String(seq), at },
});

const conversation = (lastSeq: number): DeskConversation => ({
  id: 'c_1',
  state: 'open',
  shopper: { identified: false },
  locale: 'en',
  context: {},
  createdAt: at,
  lastSeq,
  lastMessage: { from: 'shopper', text: '', at },
  unread: 0,
  agentReadSeq: 0,
  shopperReadSeq: 0,
});

/** A server whose conversation is `length` events long; answers come when they are let go. */
function createServer() {
  const held: (() => void)[] = [];
  const server = {
    length: 3,
    letGo: () => held.shift()?.(),
    load: ({ after = 0, before = 1_000 }: { after?: number; before?: number }): Promise<DeskThread> => {
      const numbers = Array.from({ length: server.length }, (_, index) => index + 1);
      const events = numbers.filter((seq) => seq > after && seq < before).map(event);
      const thread = { conversation: conversation(server.length), events };
      return new Promise((resolve) => held.push(() => resolve(thread)));
    },
  };
  return server;
}

const numbersOf = (reader: ReturnType<typeof createReader>) => reader.events.value.map(({ seq }) => seq);

test('an agent misses nothing that arrives while the conversation is being read', async () => {
  const server = createServer();
  const reader = createReader(server.load, () => undefined);
  const first = reader.refresh();
  server.length = 5;
  const second = reader.refresh();
  await expect
    .poll(() => {
      server.letGo();
      return numbersOf(reader);
    })
    .toEqual([1, 2, 3, 4, 5]);
  await Promise.all([first, second]);
});

test('an agent’s own answer that is known first hides no message before it', async () => {
  const server = createServer();
  const reader = createReader(server.load, () => undefined);
  const opened = reader.refresh();
  server.letGo();
  await opened;
  reader.merge([event(5)]);
  server.length = 5;
  const refreshed = reader.refresh();
  server.letGo();
  await refreshed;
  expect(numbersOf(reader)).toEqual([1, 2, 3, 4, 5]);
});

test('an agent never sees an older state of the conversation after a newer one', async () => {
  const server = createServer();
  const reader = createReader(server.load, () => undefined);
  const opened = reader.refresh();
  reader.conversation.value = { ...conversation(4), state: 'closed' };
  server.letGo();
  await opened;
  expect(reader.conversation.value.state).toBe('closed');
});
