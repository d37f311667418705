/** A language (BCP 47) in the words of another one; of Chinese in any script just “Chinese”. */
export function languageName(locale: string, inLocale: string): string {
  const [language = locale] = locale.split('-');
  return new Intl.DisplayNames(inLocale, { type: 'language' }).of(language) ?? language;
}
