import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeWorld } from './outbox/fakeWorld.ts';
import { createOutbox } from './outbox/outbox.ts';
import { createRecords } from './records.ts';
import './outbox/sending.ts';

/** What earlier versions wrote, byte for byte what it meant; never edited, only added to. */
const earlier = {
  '0.1.0 records': {
    'guest/locale': { version: 1, expiresAt: 4_102_444_800_000, value: 'nl' },
  },
  /** As the outbox first was; no release wrote it, devices that tried the branch have it. An entry had no life of its own. */
  'first outbox': {
    '5f3c9a7e1b2d4c6f8a0b1c2d3e4f5a6b': {
      version: 1,
      key: '5f3c9a7e1b2d4c6f8a0b1c2d3e4f5a6b',
      owner: 'guest',
      order: 1,
      kind: 'contact.message',
      stream: 'conversation',
      input: { text: 'Where is my bag?' },
      title: 'Your message',
      route: 'contact/conversation',
      createdAt: 1_794_488_700_000,
      expiresAt: 1_795_093_500_000,
      lifetimeMs: 604_800_000,
      state: 'waiting',
      tries: 1,
      faults: 0,
      problem: { code: 'offline', fields: [] },
      claim: { by: 'a tab that is gone', until: 1_794_488_730_000 },
    },
  },
};

function writeDatabase(name: string, records: Readonly<Record<string, unknown>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = reject;
    opening.onupgradeneeded = () => opening.result.createObjectStore('records');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('records', 'readwrite');
      for (const [key, record] of Object.entries(records))
        transaction.objectStore('records').put(record, key);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('what version 0.1.0 remembered for a shopper is there in today’s', async () => {
  await writeDatabase('counterbell', earlier['0.1.0 records']);
  expect(await createRecords('counterbell').read('guest/locale', v.string())).toBe('nl');
});

test('what waited in the outbox as it first was, before any release, is sent by today’s', async () => {
  await writeDatabase('counterbell-outbox', earlier['first outbox']);
  const world = createFakeWorld();
  const outbox = createOutbox({ serverNow: world.now, environment: world.openTab().environment });
  const sent: unknown[] = [];
  outbox.register('contact.message', async ({ key, input }) => sent.push([key, input]));
  outbox.start();
  await world.idle();
  expect(sent).toEqual([['5f3c9a7e1b2d4c6f8a0b1c2d3e4f5a6b', { text: 'Where is my bag?' }]]);
});
