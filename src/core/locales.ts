/** The languages the panel speaks (BCP 47). */
export const locales = ['en', 'nl', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Each language's name in itself, as a language menu shows it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  nl: 'Nederlands',
  'zh-CN': '简体中文',
};

/**
 * Picks the best language we speak for the ones wanted, best first, by BCP 47 lookup (RFC 4647 section 3.4):
 * `nl-BE` finds `nl`, `zh-Hans-SG` finds `zh-CN`. English when none fits.
 */
export function matchLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const parts = tag.toLowerCase().split(/[-_]/);
    for (let length = parts.length; length > 0; length--) {
      const prefix = parts.slice(0, length).join('-');
      const found = locales.find((locale) => {
        const known = locale.toLowerCase();
        return known === prefix || (length === 1 && known.split('-')[0] === prefix);
      });
      if (found) return found;
    }
  }
  return 'en';
}

/** Writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur)\b/.test(locale) ? 'rtl' : 'ltr';
}
