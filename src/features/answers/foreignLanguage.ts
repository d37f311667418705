/**
 * The name of the language that something is written in, in the words of a reader's own, and with its script where that
 * alone differs; undefined where they are the same. Both are BCP 47.
 */
export function foreignLanguage(locale: string, inLocale: string): string | undefined {
  const { language, script } = new Intl.Locale(locale).maximize();
  const own = new Intl.Locale(inLocale).maximize();
  if (language !== own.language) return nameOf(language, inLocale);
  return script === own.script ? undefined : nameOf(`${language}-${script}`, inLocale);
}

const nameOf = (tag: string, inLocale: string) =>
  new Intl.DisplayNames(inLocale, { type: 'language' }).of(tag);
