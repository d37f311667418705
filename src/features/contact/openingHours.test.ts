import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Hours, HoursSchema } from './contactInfo.ts';
import { hoursOn, openingAt } from './openingHours.ts';

const hours = (week: Hours['week'], exceptions: Hours['exceptions'] = []): Hours =>
  v.parse(HoursSchema, { week, exceptions });
const everyDay = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to }));

const haarlem = hours(
  [
    ...[1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:30' })),
    { day: 6, from: '10:00', to: '16:00' },
  ],
  [
    { date: '2026-12-24', from: '09:00', to: '13:00', reason: 'Christmas Eve' },
    { date: '2026-12-25', reason: 'Christmas Day' },
    { date: '2026-12-26', reason: 'Boxing Day' },
    { date: '2026-12-27', from: '11:00', to: '15:00' },
  ],
);
const lunch = hours([
  { day: 4, from: '13:00', to: '17:00' },
  { day: 4, from: '09:00', to: '12:00' },
]);
const nights = hours([{ day: 5, from: '22:00', to: '02:00' }]);
const early = hours(everyDay('01:30', '05:00'));

const open = (closesAt?: string) => ({
  isOpen: true,
  closesAt: closesAt && new Date(closesAt).toISOString(),
});
const closed = (opensAt: string) => ({ isOpen: false, opensAt: new Date(opensAt).toISOString() });
const nyc = 'America/New_York';
const sydney = 'Australia/Sydney';

test.each([
  [
    'on a Thursday afternoon',
    haarlem,
    'Europe/Amsterdam',
    '2026-11-12T13:05Z',
    open('2026-11-12T17:30+01:00'),
  ],
  ['at the very opening', haarlem, 'Europe/Amsterdam', '2026-11-12T08:00Z', open('2026-11-12T17:30+01:00')],
  ['a minute before it', haarlem, 'Europe/Amsterdam', '2026-11-12T07:59Z', closed('2026-11-12T09:00+01:00')],
  ['at the very closing', haarlem, 'Europe/Amsterdam', '2026-11-12T16:30Z', closed('2026-11-13T09:00+01:00')],
  ['over a Sunday', haarlem, 'Europe/Amsterdam', '2026-11-14T20:00Z', closed('2026-11-16T09:00+01:00')],
  ['on a short day', haarlem, 'Europe/Amsterdam', '2026-12-24T10:00Z', open('2026-12-24T13:00+01:00')],
  ['over two holidays', haarlem, 'Europe/Amsterdam', '2026-12-24T12:00Z', closed('2026-12-27T11:00+01:00')],
  [
    'on an exceptional Sunday',
    haarlem,
    'Europe/Amsterdam',
    '2026-12-27T11:00Z',
    open('2026-12-27T15:00+01:00'),
  ],
  [
    'the evening before summer time',
    haarlem,
    'Europe/Amsterdam',
    '2026-03-28T20:00Z',
    closed('2026-03-30T09:00+02:00'),
  ],
  [
    'the evening before winter time',
    haarlem,
    'Europe/Amsterdam',
    '2026-10-24T20:00Z',
    closed('2026-10-26T09:00+01:00'),
  ],
  ['in summer', haarlem, 'Europe/Amsterdam', '2026-07-02T15:00Z', open('2026-07-02T17:30+02:00')],
  ['New York, spring forward', haarlem, nyc, '2026-03-07T22:00Z', closed('2026-03-09T09:00-04:00')],
  ['New York, fall back', haarlem, nyc, '2026-10-31T21:00Z', closed('2026-11-02T09:00-05:00')],
  [
    'Sydney, summer time ends in April',
    haarlem,
    sydney,
    '2026-04-04T06:00Z',
    closed('2026-04-06T09:00+10:00'),
  ],
  [
    'Sydney, summer time begins in October',
    haarlem,
    sydney,
    '2026-10-03T07:00Z',
    closed('2026-10-05T09:00+11:00'),
  ],
  [
    'Kolkata has no summer time',
    haarlem,
    'Asia/Kolkata',
    '2026-11-12T11:00Z',
    open('2026-11-12T17:30+05:30'),
  ],
  ['a day ahead of UTC', haarlem, 'Pacific/Auckland', '2026-11-15T20:00Z', open('2026-11-16T17:30+13:00')],
  ['an opening before the skipped hour', early, nyc, '2026-03-08T05:00Z', closed('2026-03-08T01:30-05:00')],
  [
    'a skipped time',
    hours(everyDay('02:30', '05:00')),
    nyc,
    '2026-03-08T06:00Z',
    closed('2026-03-08T03:30-04:00'),
  ],
  [
    'an opening that happens twice is the first',
    early,
    nyc,
    '2026-11-01T05:00Z',
    closed('2026-11-01T01:30-04:00'),
  ],
  ['between two spans', lunch, 'Europe/Amsterdam', '2026-11-12T11:30Z', closed('2026-11-12T13:00+01:00')],
  ['in the first span', lunch, 'Europe/Amsterdam', '2026-11-12T10:30Z', open('2026-11-12T12:00+01:00')],
  [
    'before midnight of a night',
    nights,
    'Europe/Amsterdam',
    '2026-11-13T22:00Z',
    open('2026-11-14T02:00+01:00'),
  ],
  [
    'after midnight of a night',
    nights,
    'Europe/Amsterdam',
    '2026-11-14T00:30Z',
    open('2026-11-14T02:00+01:00'),
  ],
  [
    'until 24:00',
    hours(everyDay('08:00', '24:00')),
    'Europe/Amsterdam',
    '2026-11-12T20:00Z',
    open('2026-11-13T00:00+01:00'),
  ],
  [
    'midnight between touching spans is no closing',
    hours([
      { day: 4, from: '20:00', to: '24:00' },
      { day: 5, from: '00:00', to: '03:00' },
    ]),
    'Europe/Amsterdam',
    '2026-11-12T21:00Z',
    open('2026-11-13T03:00+01:00'),
  ],
  [
    'day and night never closes',
    hours(everyDay('00:00', '24:00')),
    'Europe/Amsterdam',
    '2026-11-12T20:00Z',
    open(),
  ],
  ['no day at all promises no return', hours([]), 'Europe/Amsterdam', '2026-11-12T20:00Z', { isOpen: false }],
])('a shopper is told the truth about the hours: %s', (_, given, zone, now, expected) => {
  expect(openingAt(given, zone, Date.parse(now))).toEqual(expected);
});

test('a shopper is told nothing about opening where the shop gave no hours', () => {
  expect(openingAt(undefined, 'Europe/Amsterdam', 0)).toBeUndefined();
});

test('a holiday has its own hours and its reason', () => {
  expect(hoursOn(haarlem, '2026-12-25')).toEqual({ spans: [], exception: { reason: 'Christmas Day' } });
  expect(hoursOn(haarlem, '2026-12-28').spans).toEqual([{ from: '09:00', to: '17:30' }]);
});
