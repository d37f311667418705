// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLatestOrderAccess, readOrderAccess } from '#core/orderAccess.ts';
import { createSessions } from '#core/session.ts';
import { createRecordKeeper } from '#features/contact/conversationRecord.ts';
import { createFakeContact } from '#features/contact/fake.ts';
import { contact } from '#features/contact/index.ts';
import { takeOverUnsent } from '#features/contact/takeOverUnsent.ts';
import { readLastOrder } from '#features/orders/lastOrder.ts';
import { DraftKeeper } from '#features/returns/DraftKeeper.ts';
import { createFakeContext } from '#test/fakeContext.ts';

const Dump = v.record(v.string(), v.record(v.string(), v.unknown()));

/** What version 0.1.0 left on a device after a shopper's visit, as it was read from a Chromium; never edited. */
async function readDump(): Promise<v.InferOutput<typeof Dump>> {
  return v.parse(Dump, JSON.parse(await readFile(join(import.meta.dirname, '0.1.0.json'), 'utf8')));
}

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

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T11:00:00Z') });
  for (const [name, records] of Object.entries(await readDump())) await writeDatabase(name, records);
});

afterEach(() => void vi.useRealTimers());

test('the order, the right to it and the return that was begun in version 0.1.0 are there in today’s', async () => {
  const session = createSessions().current;
  const last = await readLastOrder(session);
  expect(last?.order.number).toBe('ZZ-20388');
  const id = last?.order.id ?? '';
  expect(await readOrderAccess(session, id)).toMatchObject({ number: 'ZZ-20388', orderId: id });
  expect(await readLatestOrderAccess(session)).toMatchObject({ orderId: id });
  const draft = await new DraftKeeper(session).restore(id);
  expect(draft?.lines).toEqual([{ lineId: 'ktl-olv', quantity: 1 }]);
});

test('what version 0.1.0 could not send waits in today’s outbox under its key, and the conversation goes on', async () => {
  const made = await createFakeContext({ feature: contact, port: createFakeContact() });
  const { context } = made;
  await takeOverUnsent(context);
  expect(context.outbox.entries.value).toMatchObject([
    { key: '5881ccdf432fbbbace3b2c15aba639c3', input: { text: 'And the clip?' } },
  ]);
  const record = createRecordKeeper(context.session, new AbortController().signal);
  expect((await record.read())?.access.id).toBe('c_pyWMoyPoR2cp7G_RG68MFKxy');
  await context.outbox.takeBack('5881ccdf432fbbbace3b2c15aba639c3');
  await takeOverUnsent(context);
  expect(context.outbox.entries.value).toEqual([]);
  made.leave();
});
