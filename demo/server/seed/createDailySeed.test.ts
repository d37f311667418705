import { expect, test } from 'vitest';
import { createDailySeed } from './createDailySeed.ts';

const evening = '2026-11-12T21:00:00Z';
const pastMidnight = '2026-11-12T23:05:00Z';

function startAt(instant: string) {
  const seeds: string[] = [];
  const told = { now: instant, seeds, failures: 0, fails: false };
  const check = createDailySeed(
    () => new Date(told.now),
    async (now) => {
      seeds.push(now.toISOString());
      if (told.fails) throw new Error('The database is away');
    },
    () => {
      told.failures += 1;
    },
  );
  return { told, check };
}

test('on the day the server started nothing is filled again', async () => {
  const { told, check } = startAt('2026-11-12T08:00:00Z');
  told.now = evening;
  await check();
  expect(told.seeds).toEqual([]);
});

test('the first shopper after the shop’s midnight gets the new day, and those beside wait for the same', async () => {
  const { told, check } = startAt(evening);
  told.now = pastMidnight;
  await Promise.all([check(), check()]);
  await check();
  expect(told.seeds).toEqual(['2026-11-12T23:05:00.000Z']);
});

test('a new day that could not be filled in is tried again with the next shopper', async () => {
  const { told, check } = startAt(evening);
  Object.assign(told, { now: pastMidnight, fails: true });
  await check();
  told.fails = false;
  await check();
  await check();
  expect([told.seeds.length, told.failures]).toEqual([2, 1]);
});
