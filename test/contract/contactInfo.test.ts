import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactInfo } from '#server/contact/contactInfo.ts';
import { openConversation } from '#server/contact/conversationStore.ts';
import { postMessage } from '#server/contact/postMessage.ts';
import type { Database } from '#server/database/database.ts';
import { migrate } from '#server/database/migrate.ts';
import { openPglite } from '#server/database/openPglite.ts';

let database: Database;

beforeAll(async () => {
  database = await openPglite(null);
  await migrate(database);
});

afterAll(() => database.close());

const clock = () => new Date('2026-11-20T12:00:00+01:00');
const opening = { customerId: undefined, name: undefined, email: undefined, locale: 'en', context: {} };

async function asked(at: string, answeredAfterMinutes: number): Promise<void> {
  const start = new Date(at);
  const id = await openConversation(database, opening, start);
  await postMessage(database, id, { from: 'shopper', text: 'Hello', key: null }, start);
  for (const minutes of [answeredAfterMinutes, answeredAfterMinutes + 60])
    await postMessage(
      database,
      id,
      { from: 'agent', text: 'Hello', key: null },
      new Date(start.getTime() + minutes * 60_000),
    );
}

const promised = async () =>
  (await contactInfo({ database, clock }, 'en')).channels.find(({ id }) => id === 'conversation')
    ?.replyMinutes;

test('a shopper is promised a reply time only once five first answers were measured', async () => {
  await asked('2026-11-16T10:00:00+01:00', 2);
  await asked('2026-11-17T10:00:00+01:00', 3);
  await asked('2026-11-18T17:29:00+01:00', 4.2);
  await asked('2026-11-19T09:00:00+01:00', 50);
  // Asked by night, on a Sunday, or too long ago: none of them tells how long somebody waits now.
  await asked('2026-11-18T22:00:00+01:00', 700);
  await asked('2026-11-15T12:00:00+01:00', 1200);
  await asked('2026-10-14T12:00:00+02:00', 1);
  expect(await promised()).toBeUndefined();
  await asked('2026-11-14T10:30:00+01:00', 200);
  expect(await promised()).toBe(5);
});

test('a shopper finds the opening hours, the holidays in their language, and four ways to a person', async () => {
  const info = await contactInfo({ database, clock }, 'nl');
  expect(info.hours?.week).toHaveLength(6);
  expect(info.hours?.exceptions).toContainEqual({ date: '2026-12-25', reason: 'Eerste kerstdag' });
  expect(info.hours?.exceptions).toContainEqual({ date: '2027-01-01', reason: 'Nieuwjaarsdag' });
  expect(info.channels.map(({ type }) => type)).toEqual(['conversation', 'whatsapp', 'phone', 'email']);
  expect(info.agents.map(({ role }) => role)).toEqual(['Klantenservice', 'Klantenservice']);
});
