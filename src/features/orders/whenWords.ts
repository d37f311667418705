import type { Format } from '#core/format.ts';
import type { OrdersTexts } from './OrdersContext.ts';

/** A moment in a timeline: 'Tomorrow, 14:15'. */
export function momentWords(instant: string, place: string | undefined, texts: OrdersTexts, format: Format) {
  const values = { day: format.dayTitle(instant), time: format.time(instant) };
  return place ? texts.t('dayTimePlace', { ...values, place }) : texts.t('dayTime', values);
}

/** When a state was true: the time if that was today, else the day as well. */
export function asOfWords(instant: string, format: Format): string {
  return format.daysUntil(instant) === 0 ? format.time(instant) : format.dateTime(instant);
}
