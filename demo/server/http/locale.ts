/** The languages the shop writes in; the first is used when none of the wanted ones is there. */
export const locales = ['en', 'nl', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** The languages of an Accept-Language header, best first (RFC 9110, section 12.5.4). */
export function wantedLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** The one of some languages that is nearest to a wanted one: the same, else another kind of it, `zh-CN` for `zh-TW`. */
export function nearestLanguage<L extends string>(wanted: string, among: readonly L[]): L | undefined {
  const tag = wanted.toLowerCase();
  const languageOf = (locale: string) => locale.toLowerCase().split('-')[0];
  return (
    among.find((locale) => locale.toLowerCase() === tag) ??
    among.find((locale) => languageOf(locale) === languageOf(tag))
  );
}

/** The best of our languages for those wanted, best first. */
export function negotiateLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const match = nearestLanguage(tag, locales);
    if (match !== undefined) return match;
  }
  return locales[0];
}
