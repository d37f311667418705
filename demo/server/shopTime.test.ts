import { expect, test } from 'vitest';
import { addDays, sayDay, shopDay, shopInstant } from './shopTime.ts';

test.for([
  ['2026-11-12', '14:15', '2026-11-12T13:15:00.000Z'],
  ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
  // The clocks go forward on 29 March and back on 25 October 2026.
  ['2026-03-29', '00:30', '2026-03-28T23:30:00.000Z'],
  ['2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
  ['2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
] as const)('%s %s in Haarlem is %s', ([day, time, instant]) => {
  expect(shopInstant(day, time).toISOString()).toBe(instant);
});

test('a day is the shop’s, not the server’s', () => {
  expect(shopDay(new Date('2026-11-12T23:30:00Z'))).toBe('2026-11-13');
});

test('days are counted across months and changes of clocks', () => {
  expect(addDays('2026-10-20', 30)).toBe('2026-11-19');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

test('a day is said in the shopper’s language', () => {
  expect(sayDay('2026-11-26', 'en')).toBe('Thursday 26 November');
  expect(sayDay('2026-11-26', 'nl')).toBe('donderdag 26 november');
  expect(sayDay('2026-11-26', 'zh-CN')).toBe('11月26日星期四');
});
