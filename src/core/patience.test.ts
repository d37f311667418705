import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from './store.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => void vi.useRealTimers());

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

test('where one database hangs a shopper does not wait as long for each of the others', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'device' }], open: () => ({}) });
  const first = createStore('device').read('draft');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await first).toBeUndefined();
  const other = createStore('other');
  const second = other.write('draft', 'Hello');
  await vi.advanceTimersByTimeAsync(300);
  expect(await second).toBe(false);
  expect(other.mayAnswerYet()).toBe(true);
  await vi.advanceTimersByTimeAsync(2_200);
  expect(other.mayAnswerYet()).toBe(false);
});

test('a database that is slow after it had answered says nothing of the others', async () => {
  const store = createStore('device');
  await store.write('stock', 3);
  const releases = [await occupy('device'), await occupy('other')];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const first = store.read('stock');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await first).toBeUndefined();
  const second = createStore('other').write('stock', 4);
  await vi.advanceTimersByTimeAsync(1_000);
  for (const release of releases) release();
  expect(await second).toBe(true);
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
