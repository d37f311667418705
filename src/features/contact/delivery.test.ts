import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessions, type Session } from '#core/session.ts';
import { slowDown } from '#test/slowDown.ts';
import { createRecordKeeper } from './conversationRecord.ts';
import { createDelivery } from './delivery.ts';
import { createFakeContact } from './fake.ts';
import type { ConversationPort } from './port.ts';

const life = new AbortController().signal;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => void vi.useRealTimers());

function entryOf(key: string) {
  const times = { createdAt: '2026-11-12T13:05:00Z', expiresAt: '2026-11-19T13:05:00Z' };
  const what = { kind: 'contact.message', stream: 'conversation', title: key, route: 'contact' };
  const input = { text: key, locale: 'en', opening: {} };
  return { key, ...what, input, ...times, state: 'sending' as const, tries: 1, isSaved: false };
}

/** One tab: takes a message to the shop, and keeps the right to the conversation it starts. */
function openTab(port: ConversationPort, session: Session = createSessions().current) {
  const record = createRecordKeeper(session, life);
  const send = createDelivery(port, record, life, {
    async started(key, _, { conversation, access }) {
      const right = { id: conversation.id, token: access.token };
      const known = { readSeq: 0, events: [], isClosed: false, asOf: undefined };
      await record.save({ access: right, startedBy: key, ...known }, { isNew: true });
    },
    sent: () => Promise.resolve(),
    failed: () => undefined,
  });
  return (key: string) => send(entryOf(key), life);
}

function openShop() {
  const shop = createFakeContact();
  if (!shop.conversation) throw new Error('The fake shop has no conversation');
  return {
    shop,
    port: shop.conversation,
    starts: () => shop.calls.filter((call) => call === 'start').length,
  };
}

const inProgress = { code: 'unavailable', reason: 'in_progress' };

test('two first messages in two tabs make one conversation, on a device that is slow to answer too', async () => {
  const { shop, port, starts } = openShop();
  await slowDown('counterbell-conversation', 3_500);
  const [here, there] = [openTab(port), openTab(port)];
  const sent = await Promise.allSettled([here('One'), there('Two')]);
  // The one that was not first is told to come again, as the outbox does.
  for (const outcome of sent)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(inProgress);
  await Promise.all([here('One'), there('Two')]);
  expect([...shop.received].sort()).toEqual(['One', 'Two']);
  expect(starts()).toBe(1);
});

test('a first message that fails lets another begin; a tab that died with its own does so for half a minute at most', async () => {
  const { shop, port, starts } = openShop();
  const [here, there] = [openTab(port), openTab(port)];
  shop.setReachable(false);
  await expect(here('One')).rejects.toMatchObject({ code: 'offline' });
  shop.setReachable(true);
  shop.holdNext('start');
  vi.useFakeTimers({ toFake: ['Date'] });
  void there('Two');
  await expect.poll(starts).toBe(2);
  await expect(here('One')).rejects.toMatchObject(inProgress);
  vi.setSystemTime(Date.now() + 30_000);
  await here('One');
  expect(shop.received).toContain('One');
});

test('where the device keeps nothing a first message goes out all the same', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { shop, port, starts } = openShop();
  const here = openTab(port);
  await here('One');
  await here('Two');
  expect(shop.received).toEqual(['One', 'Two']);
  expect(starts()).toBe(1);
});
