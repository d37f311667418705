import { expect, test, vi } from 'vitest';
import { calendarDate, createFormat } from './format.ts';

/** Thursday 12 November 2026, 23:30 in Amsterdam. */
const lateEvening = Date.parse('2026-11-12T22:30:00Z');
const formatOf = (locale: string, zone = 'Europe/Amsterdam', now = lateEvening) =>
  createFormat(locale, zone, () => now);

test.each([
  ['en', '2026-11-12', 'today', 'Today', '12 November'],
  ['en', '2026-11-13', 'tomorrow', 'Tomorrow', '13 November'],
  ['en', '2026-11-11', 'yesterday', 'Yesterday', '11 November'],
  ['en', '2026-11-17', 'Tue 17 Nov', 'Tue 17 Nov', '17 November'],
  ['en', '2027-01-05', 'Tue 5 Jan', 'Tue 5 Jan', '5 January 2027'],
  ['nl', '2026-11-12', 'vandaag', 'Vandaag', '12 november'],
  ['nl', '2026-11-13', 'morgen', 'Morgen', '13 november'],
  ['nl', '2026-11-17', 'di 17 nov', 'Di 17 nov', '17 november'],
  ['nl', '2027-01-05', 'di 5 jan', 'Di 5 jan', '5 januari 2027'],
  ['zh-CN', '2026-11-12', '今天', '今天', '11月12日'],
  ['zh-CN', '2026-11-13', '明天', '明天', '11月13日'],
  ['zh-CN', '2026-11-17', '11月17日周二', '11月17日周二', '11月17日'],
  ['zh-CN', '2027-01-05', '1月5日周二', '1月5日周二', '2027年1月5日'],
])('%s: a shopper reads %s as %s', (locale, value, day, dayTitle, date) => {
  const format = formatOf(locale);
  const shown = [format.day(value), format.dayTitle(value), format.date(value)];
  expect(shown.map((words) => words.replace(',', ''))).toEqual([day, dayTitle, date]);
});

test.each([
  ['Europe/Amsterdam', '2026-11-12T23:05:00Z', 'tomorrow', '00:05', 1],
  ['Europe/Amsterdam', '2026-11-12T22:59:00Z', 'today', '23:59', 0],
  ['Asia/Shanghai', '2026-11-12T23:05:00Z', 'today', '07:05', 0],
  ['America/New_York', '2026-11-12T23:05:00Z', 'today', '18:05', 0],
  ['America/New_York', '2026-11-12T04:59:00Z', 'yesterday', '23:59', -1],
  ['Pacific/Kiritimati', '2026-11-12T09:59:00Z', 'yesterday', '23:59', -1],
  ['Asia/Kolkata', '2026-11-12T18:30:00Z', 'today', '00:00', 0],
  ['Nowhere/Land', '2026-11-13T00:00:00+01:00', 'today', '23:00', 0],
])('a shop in %s writes %s as %s, %s', (zone, instant, day, time, days) => {
  const format = formatOf('en', zone);
  expect([format.day(instant), format.time(instant), format.daysUntil(instant)]).toEqual([day, time, days]);
});

test.each([
  [
    'the clock goes back',
    '2026-10-25T00:30:00+02:00',
    '2026-10-25',
    '2026-10-26',
    '2026-10-26T00:30:00+01:00',
  ],
  [
    'the clock goes forward',
    '2026-03-29T00:30:00+01:00',
    '2026-03-29',
    '2026-03-30',
    '2026-03-30T00:30:00+02:00',
  ],
])('a day stays a day when %s', (_, now, today, tomorrow, instant) => {
  const format = formatOf('en', 'Europe/Amsterdam', Date.parse(now));
  expect([today, tomorrow, instant].map(format.day)).toEqual(['today', 'tomorrow', 'tomorrow']);
  expect(format.time(instant)).toBe('00:30');
});

test('an hour that comes twice is written by the clock on the shop’s wall', () => {
  const format = formatOf('nl');
  expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(format.time)).toEqual(['02:30', '02:30']);
});

test('a calendar date is the same day wherever the shop is', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam']) {
    expect(formatOf('en', zone).date('2026-11-30')).toBe('30 November');
  }
});

test.each([
  ['en', '14:15–16:15', '12 Nov, 23:30', 'Monday', 'Sunday', 'Sanne, Joris and Noor', '12,345'],
  ['nl', '14:15–16:15', '12 nov, 23:30', 'maandag', 'zondag', 'Sanne, Joris en Noor', '12.345'],
  ['zh-CN', '14:15–16:15', '11月12日 23:30', '星期一', '星期日', 'Sanne、Joris和Noor', '12,345'],
])('%s: times, weekdays, lists and numbers', (locale, range, dateTime, monday, sunday, list, number) => {
  const format = formatOf(locale);
  const shown = [
    format.timeRange('2026-11-13T14:15:00+01:00', '2026-11-13T16:15:00+01:00'),
    format.dateTime('2026-11-12T22:30:00Z'),
    format.weekday(1),
    format.weekday(7),
    format.list(['Sanne', 'Joris', 'Noor']),
    format.number(12_345),
  ];
  expect(shown.map((words) => words.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/, '–'))).toEqual([
    range,
    dateTime,
    monday,
    sunday,
    list,
    number,
  ]);
});

test.each([
  ['en', '5 minutes', '1 minute', '2 hours', '2 minutes ago', '1 hour ago', 'this minute'],
  ['nl', '5 minuten', '1 minuut', '2 uur', '2 minuten geleden', '1 uur geleden', 'binnen een minuut'],
  ['zh-CN', '5分钟', '1分钟', '2小时', '2分钟前', '1小时前', '此刻'],
])('%s: how long something takes, and how long ago it was', (locale, five, one, hours, ago, hourAgo, now) => {
  const format = formatOf(locale);
  expect([5, 1, 110].map(format.duration)).toEqual([five, one, hours]);
  const instants = ['2026-11-12T22:28:00Z', '2026-11-12T21:29:00Z', '2026-11-12T22:29:50Z'];
  expect(instants.map(format.ago)).toEqual([ago, hourAgo, now]);
});

test('the days are right where Canadian dates are written as in America, as WebKit does', () => {
  class OfWebKit extends Intl.DateTimeFormat {
    constructor(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
      super(locales === 'en-CA' ? 'en-US' : locales, options);
    }
  }
  vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: OfWebKit } }));
  expect(calendarDate('2026-11-22T23:30:00Z', 'Europe/Amsterdam')).toBe('2026-11-23');
  expect(calendarDate('2026-11-22T02:30:00Z', 'America/St_Johns')).toBe('2026-11-21');
  expect(calendarDate('2026-11-22T02:30:00Z', 'UTC')).toBe('2026-11-22');
});
