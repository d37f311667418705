/** The languages of the shop, as BCP 47 tags; the first one lives at the root of the site. */
export const LOCALES = ['en', 'nl', 'zh-CN'] as const;

/** One of the shop's languages. */
export type Locale = (typeof LOCALES)[number];

// A bare `en` would let Intl write American dates, and this shop is in Europe.
const FORMAT_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', nl: 'nl-NL' };

/** The tag to format numbers and dates with, for a page's language. */
function formatLocale(locale: string): string {
  return FORMAT_LOCALES[locale] ?? locale;
}

/** The path of a page in a language; `path` begins with a slash. */
export function localPath(locale: Locale, path: string): string {
  return locale === 'en' ? path : `/${locale}${path}`;
}

/** Writes an amount in minor units (cents) as money. */
export function formatMoney(locale: string, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(formatLocale(locale), { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Writes the day of an ISO 8601 time, as it was in the shop. */
export function formatDay(locale: string, time: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(time));
}

/** Puts values in the `{{slots}}` of a text; a slot without a value is a programmer’s mistake and throws. */
export function fillSlots(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new Error(`demo store: no value for {{${slot}}} in “${text}”`);
    return String(value);
  });
}
