/** The words of a text, cut by the platform's own dictionary: what engines without a tokenizer for Chinese, Japanese or Thai are advised to use. */
export function createCutWords(locale: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return (text) => {
    const words: string[] = [];
    for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment);
    return words;
  };
}

/** Whether words of this language stand without spaces between them. */
export const hasNoSpaces = (locale: string): boolean => /^(?:zh|ja|th)\b/.test(locale);
