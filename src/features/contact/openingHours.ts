import { calendarDate, createOffset } from '#core/format.ts';
import type { Hours } from './contactInfo.ts';

/** Whether the shop is open at one moment, and until or from when (ISO 8601 instants). */
export interface Opening {
  readonly isOpen: boolean;
  /** Absent where it does not close within two months. */
  readonly closesAt?: string | undefined;
  /** Absent where it does not open within two months. */
  readonly opensAt?: string | undefined;
}

/** One calendar day's hours by the clock on the wall, in the order of the day; none means closed. */
export interface DayHours {
  readonly spans: readonly { from: string; to: string }[];
  /** Set where an exception overrides the weekday. */
  readonly exception?: { reason?: string | undefined } | undefined;
}

const dayMs = 86_400_000;
const horizonDays = 60;

/**
 * Works out the opening at `now` (milliseconds) by the shop's clock: summer time, holidays and spans over midnight
 * included. Without hours there is no claim: undefined.
 */
export function openingAt(hours: Hours | undefined, timeZone: string, now: number): Opening | undefined {
  if (!hours) return undefined;
  const instantOf = createWallClock(timeZone);
  const today = calendarDate(now, timeZone);
  const spans: { from: number; to: number }[] = [];
  // Yesterday's span may reach over midnight into today.
  for (let ahead = -1; ahead <= horizonDays; ahead++) {
    const date = addDays(today, ahead);
    for (const { from, to } of hoursOn(hours, date).spans) {
      const end = to <= from ? instantOf(addDays(date, 1), to) : instantOf(date, to);
      spans.push({ from: instantOf(date, from), to: end });
    }
  }
  const next = mergeSpans(spans).find(({ to }) => to > now);
  if (!next) return { isOpen: false };
  if (next.from > now) return { isOpen: false, opensAt: new Date(next.from).toISOString() };
  const isEndless = next.to >= instantOf(addDays(today, horizonDays), '24:00');
  return { isOpen: true, closesAt: isEndless ? undefined : new Date(next.to).toISOString() };
}

/** The hours of one calendar date (ISO 8601): its exceptions, or else those of its weekday. */
export function hoursOn(hours: Hours, date: string): DayHours {
  const exceptions = hours.exceptions.filter((exception) => exception.date === date);
  const entries =
    exceptions.length > 0 ? exceptions : hours.week.filter(({ day }) => day === weekdayOf(date));
  const spans = entries
    .flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [{ from, to }]))
    .sort((one, other) => one.from.localeCompare(other.from));
  return exceptions.length > 0 ? { spans, exception: { reason: exceptions[0]?.reason } } : { spans };
}

/** Moves a calendar date by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** ISO weekday of a calendar date, 1 is Monday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Joins spans that touch or overlap, so that a shop open over midnight does not seem to close at it. */
function mergeSpans(spans: readonly { from: number; to: number }[]) {
  const merged: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/**
 * Reads a zone's wall clock as instants (milliseconds). A time that summer time skips is taken as the one that comes
 * after, and one that happens twice as the first, as Temporal's `compatible` does.
 */
function createWallClock(timeZone: string): (date: string, time: string) => number {
  const offsetAt = createOffset(timeZone);
  return (date, time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const asUtc = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
    const before = asUtc - offsetAt(asUtc - dayMs);
    const after = asUtc - offsetAt(asUtc + dayMs);
    const isTrue = (instant: number) => instant + offsetAt(instant) === asUtc;
    return isTrue(before) || !isTrue(after) ? before : after;
  };
}
