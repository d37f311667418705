/** The languages the panel speaks (BCP 47). */
export const locales = ['en', 'nl', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Each language's name in itself, as a language menu shows it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  nl: 'Nederlands',
  'zh-CN': '简体中文',
};

const languageOf = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * Picks the best language we speak for the ones wanted (BCP 47, best first): the same tag, else the same language, so
 * that `nl-BE` finds `nl` and `zh-Hans-SG` finds `zh-CN`. English when none fits.
 */
export function matchLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found =
      locales.find((one) => one === tag) ?? locales.find((one) => languageOf(one) === languageOf(tag));
    if (found) return found;
  }
  return 'en';
}

/** Writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur)\b/.test(locale) ? 'rtl' : 'ltr';
}
