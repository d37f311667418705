import { isolateIn } from './isolate.ts';
import { formatMoney, type Money } from './money.ts';

/** Formats for one language and one shop's time zone; everything a shopper reads as a number or a date goes through here. */
export interface Format {
  readonly locale: string;
  readonly timeZone: string;
  money(money: Money): string;
  number(value: number): string;
  /** A list in words: 'Sanne and Joris'. Its items keep their own direction. */
  list(items: readonly string[]): string;
  /** Time of day in the shop's zone: '14:15'. */
  time(instant: string): string;
  /** Two times of one day: '14:15–16:15'. */
  timeRange(from: string, to: string): string;
  /** 'today', 'tomorrow', 'yesterday', else weekday and date: 'Tue 18 Nov'. Takes an instant or a calendar date. */
  day(value: string): string;
  /** As `day`, for the beginning of a sentence. */
  dayTitle(value: string): string;
  /** Date in full: '30 November', with the year when it is not this one. */
  date(value: string): string;
  dateTime(instant: string): string;
  /** Whole days from today to that day, by the shop's calendar; negative in the past. */
  daysUntil(value: string): number;
  /** '5 minutes', '1 hour'. */
  duration(minutes: number): string;
  /** '2 minutes ago'. */
  ago(instant: string): string;
  /** Name of an ISO weekday, 1 is Monday. */
  weekday(day: number): string;
}

const dayMs = 86_400_000;

/** Plain English dates and times are written as in most of the world, not as in the United States, unless asked for. */
const formattingLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

/** Makes formats; `now` is a parameter so that tests can hold the clock still. */
export function createFormat(locale: string, timeZone: string, now: () => number = Date.now): Format {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const make = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
    new Intl.DateTimeFormat(formattingLocale(locale), { ...options, timeZone });
  const time = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // A calendar date has no zone: at noon UTC, formatted in UTC, it cannot shift to another day.
  const at = (value: string) => (isCalendarDate(value) ? new Date(`${value}T12:00:00Z`) : new Date(value));
  const dated = (value: string, options: Intl.DateTimeFormatOptions) =>
    make(options, isCalendarDate(value) ? 'UTC' : zone).format(at(value));
  const daysUntil = (value: string) =>
    (Date.parse(calendarDate(value, zone)) - Date.parse(calendarDate(now(), zone))) / dayMs;

  const format: Format = {
    locale,
    timeZone: zone,
    money: (money) => formatMoney(money, locale),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    list: (items) =>
      new Intl.ListFormat(formattingLocale(locale), { type: 'conjunction' }).format(
        items.map(isolateIn(locale)),
      ),
    time: (instant) => time.format(new Date(instant)),
    timeRange: (from, to) => time.formatRange(new Date(from), new Date(to)),
    day(value) {
      const days = daysUntil(value);
      if (Math.abs(days) <= 1) return relative.format(days, 'day');
      return dated(value, { weekday: 'short', day: 'numeric', month: 'short' });
    },
    dayTitle: (value) => capitalise(format.day(value), locale),
    date(value) {
      const isThisYear = calendarDate(value, zone).slice(0, 4) === calendarDate(now(), zone).slice(0, 4);
      return dated(value, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
    },
    dateTime: (instant) =>
      dated(instant, {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    daysUntil,
    duration: (minutes) => spell(minutes, locale),
    ago(instant) {
      const minutes = Math.round((Date.parse(instant) - now()) / 60_000);
      return Math.abs(minutes) < 60
        ? relative.format(minutes, 'minute')
        : relative.format(Math.round(minutes / 60), 'hour');
    },
    // 1 January 2024 was a Monday.
    weekday: (day) => make({ weekday: 'long' }, 'UTC').format(new Date(Date.UTC(2024, 0, day))),
  };
  return format;
}

function spell(minutes: number, locale: string): string {
  const unit = minutes < 90 ? 'minute' : 'hour';
  const value = unit === 'minute' ? minutes : Math.round(minutes / 60);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

function isCalendarDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value);
}

/** The calendar date (ISO 8601) an instant falls on in a time zone; a calendar date stays what it is. */
export function calendarDate(value: string | number, timeZone: string): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  const instant = +new Date(value);
  return new Date(instant + createOffset(timeZone)(instant)).toISOString().slice(0, 10);
}

/**
 * Tells how far a time zone's wall clock is ahead of UTC at an instant; both in milliseconds. Its date is worked out with
 * this, not written in a language that happens to write ISO 8601: WebKit writes Canadian dates as Americans do.
 */
export function createOffset(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  // 'GMT+01:00', but 'GMT' alone where there is none.
  return (instant) => -Date.parse(`1970-01-01T00:00:00${format.format(instant).split('GMT')[1] || 'Z'}`);
}

function capitalise(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
