import type { Hours } from '#features/contact/contactInfo.ts';
import type { Locale } from '#server/http/locale.ts';
import { shopDay } from '#server/shopTime.ts';

/** Weekdays 1 (Monday) to 6 (Saturday), as the door says. */
export const week: Hours['week'] = [
  ...[1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:30' })),
  { day: 6, from: '10:00', to: '16:00' },
];

const holidays = [
  { monthAndDay: '01-01', reason: { en: 'New Year’s Day', nl: 'Nieuwjaarsdag', 'zh-CN': '元旦' } },
  { monthAndDay: '12-25', reason: { en: 'Christmas Day', nl: 'Eerste kerstdag', 'zh-CN': '圣诞节' } },
  { monthAndDay: '12-26', reason: { en: 'Boxing Day', nl: 'Tweede kerstdag', 'zh-CN': '节礼日' } },
] as const;

/** Days on which the shop is closed whatever the weekday, from the year of `now` to the next; ISO 8601 dates. */
export function closedDates(now: Date): string[] {
  return datedHolidays(now).map(({ date }) => date);
}

/** Opening hours with the holidays of this year and the next, named in the shopper's language. */
export function openingHours(now: Date, locale: Locale): Hours {
  return {
    week,
    exceptions: datedHolidays(now).map(({ date, reason }) => ({ date, reason: reason[locale] })),
  };
}

function datedHolidays(now: Date) {
  const year = Number(shopDay(now).slice(0, 4));
  return [year, year + 1].flatMap((each) =>
    holidays.map(({ monthAndDay, reason }) => ({ date: `${each}-${monthAndDay}`, reason })),
  );
}
