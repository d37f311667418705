import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecords } from './records.ts';
import { createStore } from './store.ts';

const Order = v.object({ number: v.string() });
const order = { number: 'ZZ-1001' };
const hourMs = 3_600_000;
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => void vi.useRealTimers());

test('what a shopper wrote is there on the next page', async () => {
  expect(await createRecords('device').write('order', order, hourMs)).toBe(true);
  expect(await createRecords('device').read('order', Order)).toEqual(order);
});

test('looking for something, or removing it, leaves no trace on the device', async () => {
  const store = createRecords('device');
  expect(await store.read('order', Order)).toBeUndefined();
  await store.remove('order');
  await store.clear();
  expect(await databases()).toEqual([]);
});

test('a record is gone when its time is over, and its database with it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const store = createRecords('device');
  await store.write('order', order, hourMs);
  vi.setSystemTime(hourMs - 1);
  expect(await store.read('order', Order)).toEqual(order);
  vi.setSystemTime(hourMs);
  expect(await store.read('order', Order)).toBeUndefined();
  await expect.poll(databases).toEqual([]);
});

test('a record an older panel wrote in another shape is not there', async () => {
  const store = createRecords('device');
  await store.write('order', { id: 7 }, hourMs);
  expect(await store.read('order', Order)).toBeUndefined();
});

test('a removed record is gone, and its neighbour stays', async () => {
  const store = createRecords('device');
  await Promise.all([store.write('order', order, hourMs), store.write('other', order, hourMs)]);
  await store.remove('order');
  expect(await store.read('order', Order)).toBeUndefined();
  expect(await store.read('other', Order)).toEqual(order);
});

const keys = async () => (await createStore('device').change((records) => [...records.keys()]))?.value;

test('what is over or damaged is deleted when it is found, and what a later version wrote is not', async () => {
  const device = createStore('device');
  await device.write('later', { version: 2, of: 'the future' });
  await device.write('damaged', 'nonsense');
  await device.write('over', { version: 1, expiresAt: 1, value: order });
  const store = createRecords('device');
  for (const key of ['later', 'damaged', 'over']) expect(await store.read(key, Order)).toBeUndefined();
  await expect.poll(keys).toEqual(['later']);
});

test('what is over or damaged is swept although nobody looks for it, and the last takes its database along', async () => {
  const device = createStore('device');
  await device.write('later', { version: 2, of: 'the future' });
  await device.write('damaged', 'nonsense');
  await device.write('over', { version: 1, expiresAt: 1, value: order });
  await createRecords('device').write('order', order, hourMs);
  await createRecords('device').sweep();
  expect(await keys()).toEqual(['later', 'order']);
  await device.remove('later');
  await device.write('order', { version: 1, expiresAt: 1, value: order });
  await createRecords('device').sweep();
  expect(await databases()).toEqual([]);
  await createRecords('device').sweep();
  expect(await databases()).toEqual([]);
});

test('two tabs that count at once miss nothing', async () => {
  const [one, other] = [createRecords('device'), createRecords('device')];
  const count = (records: typeof one) =>
    records.change('count', v.number(), (stored = 0) => ({
      result: stored + 1,
      to: { value: stored + 1, lifetimeMs: hourMs },
    }));
  const counted = await Promise.all([count(one), count(other), count(one)]);
  expect(counted.map(({ result }) => result).sort()).toEqual([1, 2, 3]);
  expect(await one.read('count', v.number())).toBe(3);
});

test('clearing takes the database away, also while another tab has it open', async () => {
  const otherTab = createRecords('device');
  await otherTab.write('order', order, hourMs);
  const store = createRecords('device');
  await store.read('order', Order);
  await store.clear();
  await expect.poll(databases).toEqual([]);
  expect(await otherTab.read('order', Order)).toBeUndefined();
  expect(await otherTab.write('order', order, hourMs)).toBe(true);
});

test.each([
  ['there is no database', undefined],
  [
    'the database is forbidden',
    {
      get databases(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
      open(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
      deleteDatabase(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    },
  ],
])('a shopper goes on in memory where %s, and is told that nothing is kept', async (_, factory) => {
  vi.stubGlobal('indexedDB', factory);
  const store = createRecords('device');
  expect(await store.write('order', order, hourMs)).toBe(false);
  expect(await store.read('order', Order)).toEqual(order);
  await store.clear();
  expect(await store.read('order', Order)).toBeUndefined();
});

test('a shopper goes on in memory where the database never answers', async () => {
  vi.useFakeTimers();
  const never = new Promise<never>(() => undefined);
  vi.stubGlobal('indexedDB', { databases: () => never, open: () => ({}), deleteDatabase: () => ({}) });
  const store = createRecords('device');
  const found = store.read('order', Order);
  await vi.runAllTimersAsync();
  expect(await found).toBeUndefined();
  const saved = store.write('order', order, hourMs);
  await vi.runAllTimersAsync();
  expect(await saved).toBe(false);
  expect(await store.read('order', Order)).toEqual(order);
  const cleared = store.clear();
  await vi.runAllTimersAsync();
  await cleared;
});

test('a full device says so, keeps what was there, and goes on in memory', async () => {
  const store = createRecords('device');
  await store.write('order', order, hourMs);
  const { put } = IDBObjectStore.prototype;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    const request = put.call(this, value, key);
    this.transaction.abort();
    return request;
  });
  expect(await store.write('order', { number: 'ZZ-1002' }, hourMs)).toBe(false);
  expect(await store.read('order', Order)).toEqual({ number: 'ZZ-1002' });
  expect(await createRecords('device').read('order', Order)).toEqual(order);
  full.mockRestore();
  expect(await store.write('order', { number: 'ZZ-1003' }, hourMs)).toBe(true);
  expect(await createRecords('device').read('order', Order)).toEqual({ number: 'ZZ-1003' });
});
