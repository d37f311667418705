import { addDays, shopDay, shopInstant } from '#server/shopTime.ts';

/** Days and times counted from the server's first day, so that 'arriving tomorrow' is always tomorrow. */
export interface SeedClock {
  /** The calendar day so many days from now. */
  day(offset: number): string;
  /** An instant on that day, by the shop's clock. */
  at(offset: number, time: string): Date;
  /** An instant as JSON text. */
  instant(offset: number, time: string): string;
}

/** Makes the clock of the day `now` falls on. */
export function createSeedClock(now: Date): SeedClock {
  const today = shopDay(now);
  const day = (offset: number) => addDays(today, offset);
  const at = (offset: number, time: string) => shopInstant(day(offset), time);
  return { day, at, instant: (offset, time) => at(offset, time).toISOString() };
}
