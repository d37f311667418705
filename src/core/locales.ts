/** The languages the panel speaks (BCP 47). */
export const locales = [
  'en',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'de',
  'nl',
  'fr',
  'es',
  'pt-BR',
  'it',
  'pl',
  'tr',
  'ar',
  'he',
] as const;
export type Locale = (typeof locales)[number];

/** What tells languages apart for a reader: `zh-HK` and `zh-TW` are both `zh-Hant`, `pt` and `pt-BR` both `pt-Latn`. */
function writtenAs(tag: string): string | undefined {
  try {
    return /\w+-\w+/.exec(`${new Intl.Locale(tag).maximize()}`)?.[0];
  } catch {
    return undefined;
  }
}

/** Picks the language we speak for the ones wanted (BCP 47, best first), by language and script; English when none fits. */
export function matchLocale(wanted: readonly string[]): Locale {
  return wanted.flatMap((tag) => locales.filter((one) => writtenAs(one) === writtenAs(tag)))[0] ?? 'en';
}

/** Writing direction of a language we speak. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|he)/.test(locale) ? 'rtl' : 'ltr';
}
