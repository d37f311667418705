import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession, lifetimes } from './session.ts';

const Text = v.string();
const databases = async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort();

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => void vi.useRealTimers());

test('opening the panel stores nothing', async () => {
  const session = createSession();
  expect(await session.read('draft', Text)).toBeUndefined();
  await session.remove('draft');
  await session.remove('conversation');
  session.switchTo('c_1');
  expect(await databases()).toEqual([]);
});

test('a conversation lies in a database of its own, which is gone with it', async () => {
  const session = createSession();
  await session.write('draft', 'Dear shop', 'draft');
  expect(await databases()).toEqual(['counterbell']);
  await session.write('conversation', 'c_1', 'remembered');
  expect(await databases()).toEqual(['counterbell', 'counterbell-conversation']);
  await session.remove('conversation');
  await expect.poll(databases).toEqual(['counterbell']);
  expect(await session.read('draft', Text)).toBe('Dear shop');
});

test('what one shopper wrote, another on the same device never sees', async () => {
  const session = createSession();
  await session.write('draft', 'a guest’s', 'draft');
  session.switchTo('noor');
  expect(await session.read('draft', Text)).toBeUndefined();
  await session.write('draft', 'Noor’s', 'draft');
  session.switchTo('joris');
  expect(await session.read('draft', Text)).toBeUndefined();
  session.switchTo('noor');
  expect(await session.read('draft', Text)).toBe('Noor’s');
  session.switchTo(undefined);
  expect(await session.read('draft', Text)).toBe('a guest’s');
});

test('a shopper who signs in while something is being saved does not take it along', async () => {
  const session = createSession();
  const saving = session.write('draft', 'a guest’s', 'draft');
  session.switchTo('noor');
  await saving;
  expect(await session.read('draft', Text)).toBeUndefined();
});

test('who the shopper is cannot be read off the device', async () => {
  const session = createSession();
  session.switchTo('noor@bakker.example');
  await session.write('draft', 'Dear shop', 'draft');
  const keys = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('counterbell');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const reading = opening.result.transaction('records').objectStore('records').getAllKeys();
      reading.onsuccess = () => resolve(reading.result);
    };
  });
  expect(keys).toEqual([expect.stringMatching(/^shopper-[0-9a-z]{8,13}\/draft$/)]);
});

test('a shopper who asks to be forgotten is, whoever was signed in', async () => {
  const session = createSession();
  await session.write('draft', 'a guest’s', 'draft');
  await session.write('conversation', 'c_1', 'remembered');
  session.switchTo('noor');
  await session.write('draft', 'Noor’s', 'draft');
  await session.forget();
  await expect.poll(databases).toEqual([]);
  expect(await session.read('draft', Text)).toBeUndefined();
  session.switchTo(undefined);
  expect(await session.read('draft', Text)).toBeUndefined();
  expect(await session.read('conversation', Text)).toBeUndefined();
});

test('each record lives as long as the shopper was told: two hours, a week, thirty days', async () => {
  const hourMs = 3_600_000;
  expect(lifetimes).toEqual({ visit: 2 * hourMs, draft: 168 * hourMs, remembered: 720 * hourMs });
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const session = createSession();
  await session.write('order', 'ZZ-1001', 'visit');
  vi.setSystemTime(2 * hourMs);
  expect(await session.read('order', Text)).toBeUndefined();
});
