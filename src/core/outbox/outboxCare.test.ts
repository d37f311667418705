import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '#core/store.ts';
import { fails, later, openPage, write } from './fakePage.ts';
import { createFakeWorld } from './fakeWorld.ts';
import { createOutbox } from './outbox.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('while it is not certain who is there, nothing is sent', async () => {
  const world = createFakeWorld();
  const send = vi.fn(async () => 'receipt');
  const { outbox } = openPage(world, send);
  outbox.switchTo('guest', { isCertain: false });
  await outbox.add(write);
  await world.pass(60_000);
  expect(send).not.toHaveBeenCalled();
  outbox.switchTo('guest', { isCertain: true });
  await world.idle();
  expect(send).toHaveBeenCalledOnce();
});

test('where a page may hold no locks, as in a sandbox, what waits is sent all the same', async () => {
  const world = createFakeWorld();
  const locks = { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
  const { environment } = world.openTab();
  const outbox = createOutbox({ serverNow: world.now, environment: { ...environment, locks } });
  outbox.register('message', async () => 'receipt');
  outbox.start();
  const { key } = await outbox.add(write);
  await world.idle();
  await expect(outbox.outcome(key)).resolves.toBe('receipt');
});

test('who is forgotten is, in all tabs and on the disk', async () => {
  const world = createFakeWorld();
  const { outbox } = openPage(world, fails('offline'));
  const onForgotten = vi.fn();
  const { environment } = world.openTab();
  const other = createOutbox({ serverNow: world.now, environment, onForgotten });
  other.start();
  const { key } = await outbox.add(write);
  await world.idle();
  expect(other.entries.value).toHaveLength(1);
  const outcome = outbox.outcome(key);
  await outbox.forget();
  await world.idle();
  expect(onForgotten).toHaveBeenCalledOnce();
  await expect(outcome).rejects.toMatchObject({ code: 'aborted' });
  await world.idle();
  expect(outbox.entries.value).toEqual([]);
  expect(other.entries.value).toEqual([]);
  await expect.poll(databases).toEqual([]);
});

test('a device full of what waits takes no more, and says so', async () => {
  const world = createFakeWorld();
  const { outbox } = openPage(world, later);
  const photo = new Blob([new Uint8Array(20_000_001)]);
  const refused = { code: 'rejected', reason: 'payload_too_large' };
  await expect(outbox.add({ ...write, input: { photos: [photo] } })).rejects.toMatchObject(refused);
  expect(await databases()).toEqual([]);
});

test('what a newer panel wrote is left alone, what is damaged is put aside, and the rest goes on', async () => {
  const store = createStore('counterbell-outbox');
  await store.write('newer', { version: 2, secret: 'of the future' });
  await store.write('damaged', { version: 1, key: 7 });
  const world = createFakeWorld();
  const { outbox } = openPage(world, async () => 'receipt');
  const { key } = await outbox.add(write);
  await expect(outbox.outcome(key)).resolves.toBe('receipt');
  await world.idle();
  expect(outbox.entries.value).toEqual([]);
  const left = async () => (await store.change((records) => Object.fromEntries(records)))?.value;
  await expect.poll(left).toEqual({
    newer: { version: 2, secret: 'of the future' },
    'damaged/damaged': { putAsideAt: expect.any(Number), record: { version: 1, key: 7 } },
  });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * 86_400_000 });
  openPage(world, async () => 'receipt');
  await world.idle();
  await expect.poll(async () => Object.keys((await left()) ?? {})).toEqual(['newer']);
  vi.useRealTimers();
});
