import type { Format } from '#core/format.ts';
import type { OrdersWords } from './OrdersContext.ts';
import type { Parcel } from './orderSchema.ts';

/** A moment in a timeline: 'Tomorrow, 14:15'. */
export function momentWords(instant: string, { texts, format }: OrdersWords, place?: string): string {
  const values = { day: format.dayTitle(instant), time: format.time(instant) };
  return place ? texts.t('dayTimePlace', { ...values, place }) : texts.t('dayTime', values);
}

/** When a state was true: the time if that was today, else the day as well. */
export function asOfWords(instant: string, format: Format): string {
  return format.daysUntil(instant) === 0 ? format.time(instant) : format.dateTime(instant);
}

/** When a parcel is expected; undefined once that day has passed. */
export function expectedWords({ eta }: Parcel, { texts, format }: OrdersWords): string | undefined {
  if (!eta || format.daysUntil(eta.to) < 0) return undefined;
  const { from, to, window } = eta;
  const day = format.day(to);
  if (window) return texts.t('expectedAt', { day, time: format.timeRange(window.from, window.to) });
  return texts.t(from === to ? 'expected' : 'expectedBetween', { day, from: format.day(from), to: day });
}
