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

/** Each language's name in itself, as a language menu shows it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  de: 'Deutsch',
  nl: 'Nederlands',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  pl: 'Polski',
  tr: 'Türkçe',
  ar: 'العربية',
  he: 'עברית',
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
