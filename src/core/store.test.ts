import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from './store.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => void vi.useRealTimers());

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

test('a device that was silent is not waited for again until it is heard of', async () => {
  vi.useFakeTimers();
  let answer = (_: IDBDatabaseInfo[]) => {};
  const asked = new Promise<IDBDatabaseInfo[]>((resolve) => {
    answer = resolve;
  });
  const real = indexedDB;
  vi.stubGlobal('indexedDB', { databases: () => asked, open: () => ({}) });
  const store = createStore('device');
  const first = store.read('draft');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await first).toBeUndefined();
  const second = store.write('draft', 'Hello');
  await vi.advanceTimersByTimeAsync(10);
  expect(await second).toBe(false);
  vi.useRealTimers();
  vi.stubGlobal('indexedDB', real);
  answer([]);
  await expect.poll(() => store.write('draft', 'Hello')).toBe(true);
});

/** Keeps a database busy for others until what this resolves to is called. */
async function occupy(name: string): Promise<() => void> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  let isOver = false;
  const records = opening.result.transaction('records', 'readwrite').objectStore('records');
  const goOn = () => {
    if (!isOver) records.get('nothing').onsuccess = goOn;
  };
  goOn();
  return () => {
    isOver = true;
  };
}

test('a disk that does not answer yet says something else than that there is nothing', async () => {
  const store = createStore('device');
  expect(await store.read('draft')).toEqual({ value: undefined });
  await store.write('draft', 'Hello');
  expect(store.mayAnswerYet()).toBe(false);
  const release = await occupy('device');
  expect(await store.read('draft')).toBeUndefined();
  expect(store.mayAnswerYet()).toBe(true);
  release();
  await expect.poll(() => store.read('draft')).toEqual({ value: 'Hello' });
  expect(store.mayAnswerYet()).toBe(false);
});

test('a disk that never said anything is given up after five seconds', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'device' }], open: () => ({}) });
  const store = createStore('device');
  const first = store.read('draft');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await first).toBeUndefined();
  expect(store.mayAnswerYet()).toBe(true);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(store.mayAnswerYet()).toBe(false);
});

test('a change that was told to have failed does not happen later', async () => {
  const store = createStore('device');
  await store.write('stock', 3);
  const release = await occupy('device');
  expect(await store.change((records) => records.delete('stock'))).toBeUndefined();
  release();
  await expect.poll(() => store.read('stock')).toEqual({ value: 3 });
  expect(await createStore('device').read('stock')).toEqual({ value: 3 });
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
