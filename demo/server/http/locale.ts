/** The languages the shop writes in; the first is used when none of the wanted ones is there. */
export const locales = ['en', 'nl', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** The best of our languages for an Accept-Language header (RFC 9110, section 12.5.4). */
export function negotiateLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const [language = ''] = tag.split('-');
    const match = locales.find((locale) => locale.toLowerCase().split('-')[0] === language);
    if (match !== undefined) return match;
  }
  return locales[0];
}
