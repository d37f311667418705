import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessions, lifetimes } from './session.ts';

const Text = v.string();
const databases = async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort();

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => void vi.useRealTimers());

test('opening the panel stores nothing', async () => {
  const sessions = createSessions();
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
  await sessions.current.remove('draft');
  await sessions.current.remove('conversation');
  sessions.switchTo('c_1');
  expect(await databases()).toEqual([]);
});

test('a conversation lies in a database of its own, which is gone with it', async () => {
  const sessions = createSessions();
  await sessions.current.write('draft', 'Dear shop', 'draft');
  expect(await databases()).toEqual(['counterbell']);
  await sessions.current.write('conversation', 'c_1', 'remembered');
  expect(await databases()).toEqual(['counterbell', 'counterbell-conversation']);
  await sessions.current.remove('conversation');
  await expect.poll(databases).toEqual(['counterbell']);
  expect(await sessions.current.read('draft', Text)).toBe('Dear shop');
});

test('what one shopper wrote, another on the same device never sees', async () => {
  const sessions = createSessions();
  await sessions.current.write('draft', 'a guest’s', 'draft');
  sessions.switchTo('noor');
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
  await sessions.current.write('draft', 'Noor’s', 'draft');
  sessions.switchTo('joris');
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
  sessions.switchTo('noor');
  expect(await sessions.current.read('draft', Text)).toBe('Noor’s');
  sessions.switchTo(undefined);
  expect(await sessions.current.read('draft', Text)).toBe('a guest’s');
});

test('a shopper who signs in while something is being saved does not take it along', async () => {
  const sessions = createSessions();
  const saving = sessions.current.write('draft', 'a guest’s', 'draft');
  sessions.switchTo('noor');
  await saving;
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
});

test('who the shopper is cannot be read off the device', async () => {
  const sessions = createSessions();
  sessions.switchTo('noor@bakker.example');
  await sessions.current.write('draft', 'Dear shop', 'draft');
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
  const sessions = createSessions();
  await sessions.current.write('draft', 'a guest’s', 'draft');
  await sessions.current.write('conversation', 'c_1', 'remembered');
  sessions.switchTo('noor');
  await sessions.current.write('draft', 'Noor’s', 'draft');
  await sessions.forget();
  await expect.poll(databases).toEqual([]);
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
  sessions.switchTo(undefined);
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
  expect(await sessions.current.read('conversation', Text)).toBeUndefined();
});

test('what a screen of one shopper saves last, the next one does not find as theirs', async () => {
  const sessions = createSessions();
  const guests = sessions.current;
  sessions.switchTo('noor');
  await guests.write('draft', 'a guest’s', 'draft');
  expect(await sessions.current.read('draft', Text)).toBeUndefined();
  sessions.switchTo(undefined);
  expect(await sessions.current.read('draft', Text)).toBe('a guest’s');
});

test('who is forgotten stays so, whatever a screen was about to save', async () => {
  const sessions = createSessions();
  const before = sessions.current;
  const begun = before.write('draft', 'begun', 'draft');
  const forgotten = sessions.forget();
  expect(await before.write('draft', 'late', 'draft')).toBe(false);
  await Promise.all([begun, forgotten]);
  expect(await databases()).toEqual([]);
  expect(await sessions.current.write('draft', 'new', 'draft')).toBe(true);
});

test('a shopper who leaves a conversation leaves another’s on this device alone', async () => {
  const sessions = createSessions();
  await sessions.current.write('conversation', 'c_1', 'remembered');
  sessions.switchTo('noor');
  await sessions.current.write('conversation', 'c_2', 'remembered');
  await sessions.current.remove('conversation');
  sessions.switchTo(undefined);
  expect(await sessions.current.read('conversation', Text)).toBe('c_1');
});

test('each record lives as long as the shopper was told: half an hour, a week, thirty days; a claim for a moment', async () => {
  const hourMs = 3_600_000;
  expect(lifetimes).toEqual({
    claim: 30_000,
    visit: hourMs / 2,
    draft: 168 * hourMs,
    remembered: 720 * hourMs,
  });
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const sessions = createSessions();
  await sessions.current.write('order', 'ZZ-1001', 'visit');
  vi.setSystemTime(hourMs / 2);
  expect(await sessions.current.read('order', Text)).toBeUndefined();
});
