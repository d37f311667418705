import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from './store.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('several values change together or not at all', async () => {
  const store = createStore('device');
  await store.write('stock', 3);
  const changed = await store.change((records) => {
    records.set('stock', 2);
    records.set('sold', 1);
    return records.size;
  });
  expect(changed).toEqual({ value: 2 });
  const broken = await store.change((records) => {
    records.set('stock', 1);
    records.set('sold', () => 'what cannot be cloned');
  });
  expect(broken).toBeUndefined();
  expect(await store.read('stock')).toEqual({ value: 2 });
  expect(await store.read('sold')).toEqual({ value: 1 });
});

test('a shopper is told “saved” only when the transaction is complete, and of a full disk when it is not', async () => {
  const asked: unknown[] = [];
  const open = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
    asked.push(how[2]);
    const transaction = Reflect.apply(open, this, how);
    // As Chromium does: the put succeeds, then the transaction aborts.
    if (how[1] === 'readwrite') queueMicrotask(() => transaction.abort());
    return transaction;
  });
  const store = createStore('device');
  expect(await store.write('draft', 'Hello')).toBe(false);
  expect(await store.change((records) => records.set('draft', 'Hello'))).toBeUndefined();
  expect(asked).toContainEqual({ durability: 'strict' });
});

test('one value that cannot be read hides no other, and is not deleted', async () => {
  const store = createStore('device');
  await store.write('good', 1);
  await store.write('bad', 2);
  const get = IDBObjectStore.prototype.get;
  const reading = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    const request = Reflect.apply(get, this, [key]);
    if (key === 'bad') {
      Object.defineProperty(request, 'onsuccess', { set: () => undefined });
      Object.defineProperty(request, 'onerror', {
        set: (onError: (event: Event) => void) => onError(new Event('error')),
      });
    }
    return request;
  });
  const changed = await store.change((records) => {
    records.delete('good');
    return [...records.keys()];
  });
  expect(changed?.value).toEqual([]);
  await store.destroy({ onlyIfEmpty: true });
  reading.mockRestore();
  expect(await store.read('bad')).toEqual({ value: 2 });
});

test('a dead connection is opened anew, once', async () => {
  const store = createStore('device');
  await store.write('draft', 'Hello');
  const open = IDBDatabase.prototype.transaction;
  let isLost = true;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
    if (isLost) {
      isLost = false;
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    }
    return Reflect.apply(open, this, how);
  });
  expect(await store.read('draft')).toEqual({ value: 'Hello' });
});

test('a database that a later version laid out otherwise is used no more, and never deleted', async () => {
  await new Promise((resolve) => {
    const opening = indexedDB.open('device', 7);
    opening.onupgradeneeded = () => opening.result.createObjectStore('of the future');
    opening.onsuccess = () => {
      opening.result.close();
      resolve(undefined);
    };
  });
  const store = createStore('device');
  expect(await store.write('draft', 'Hello')).toBe(false);
  expect(await store.change((records) => records.set('draft', 1))).toBeUndefined();
  await store.destroy({ onlyIfEmpty: true });
  await store.destroy();
  expect(await databases()).toEqual(['device']);
});

test('a database goes only while nobody writes to it: no value is lost to its deletion', async () => {
  const [one, other] = [createStore('device'), createStore('device')];
  for (let round = 0; round < 20; round++) {
    await one.write('sent', round);
    const emptied = one
      .change((records) => records.delete('sent'))
      .then(() => one.destroy({ onlyIfEmpty: true }));
    const added = other.change((records) => records.set('added', round));
    await Promise.all([emptied, added]);
    expect(await other.read('added')).toEqual({ value: round });
    await other.change((records) => records.delete('added'));
    await other.destroy({ onlyIfEmpty: true });
  }
  expect(await databases()).toEqual([]);
});
