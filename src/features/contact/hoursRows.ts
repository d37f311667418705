import { calendarDate } from '#core/format.ts';
import type { Hours } from './contactInfo.ts';
import { addDays, type DayHours, hoursOn, weekdayOf } from './openingHours.ts';

/** One line of the opening hours: a weekday, several in a row with the same hours, or a date that is different. */
export type HoursRow = DayHours & {
  readonly isToday: boolean;
  readonly day: { readonly from: number; readonly to: number } | { readonly date: string };
};

const exceptionDays = 14;

/** The week in rows, and after it the days of the next two weeks that are different. */
export function hoursRows(hours: Hours, timeZone: string, now: number): readonly HoursRow[] {
  const today = calendarDate(now, timeZone);
  const exceptions = Array.from({ length: exceptionDays }, (_, ahead) => addDays(today, ahead)).flatMap(
    (date) => {
      const day = hoursOn(hours, date);
      return day.exception ? [{ ...day, day: { date }, isToday: date === today }] : [];
    },
  );
  const isTodayDifferent = exceptions.some(({ isToday }) => isToday);
  const rows: (HoursRow & { day: { from: number; to: number } })[] = [];
  for (let day = 1; day <= 7; day++) {
    const spans = weekdaySpans(hours, day);
    const isToday = !isTodayDifferent && weekdayOf(today) === day;
    const last = rows.at(-1);
    if (last && sameSpans(last.spans, spans)) {
      rows[rows.length - 1] = {
        ...last,
        day: { from: last.day.from, to: day },
        isToday: last.isToday || isToday,
      };
    } else rows.push({ spans, isToday, day: { from: day, to: day } });
  }
  return [...rows, ...exceptions];
}

function weekdaySpans(hours: Hours, day: number): DayHours['spans'] {
  return hours.week
    .filter((entry) => entry.day === day)
    .sort((one, other) => one.from.localeCompare(other.from));
}

function sameSpans(one: DayHours['spans'], other: DayHours['spans']): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to }, index) => from === other[index]?.from && to === other[index]?.to)
  );
}
