/** The shop's time zone; days are counted in it. */
export const shopTimeZone = 'Europe/Amsterdam';

const dayMs = 86_400_000;
// Swedish writes dates as ISO 8601 does; Canadian English only in some versions of Unicode's data.
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: shopTimeZone, dateStyle: 'short' });
const offsetFormat = new Intl.DateTimeFormat('en', {
  timeZone: shopTimeZone,
  timeZoneName: 'longOffset',
});

/** The shop's calendar day of an instant, `YYYY-MM-DD`. */
export function shopDay(instant: Date): string {
  return dayFormat.format(instant);
}

/** A calendar day moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The instant of a wall-clock time (`HH:MM`) on a day in the shop. */
export function shopInstant(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  // The offset half a day off is wrong only within hours of a change of clocks; asking twice settles that too.
  const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc) * 60_000);
  return new Date(asUtc.getTime() - offsetMinutes(guess) * 60_000);
}

/** A day in words, such as 'Thursday 26 November'. */
export function sayDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function offsetMinutes(instant: Date): number {
  const name = offsetFormat.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/u.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
