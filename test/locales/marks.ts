/** How a language punctuates; what is not named here does not belong in its texts. */
export interface Marks {
  /** Opening and closing quotation marks. */
  readonly quotes: string;
  /** Everything else but the marks all languages share. */
  readonly others: string;
}

const western = '.,:;?-–/()';
const chinese = '。，、；：？（）–/';

/** In the order of what good publishers of the language do; CLDR's quotation marks, or its second ones. */
export const marks: Readonly<Record<string, Marks>> = {
  en: { quotes: '“”', others: `${western}’` },
  nl: { quotes: '“”', others: `${western}’` },
  de: { quotes: '„“', others: western },
  // Narrow spaces that do not break stand before high marks and inside guillemets.
  fr: { quotes: '«»', others: `${western}’°\u202f` },
  es: { quotes: '“”', others: `${western}¿` },
  'pt-BR': { quotes: '“”', others: western },
  it: { quotes: '“”', others: `${western}’` },
  pl: { quotes: '„”', others: western },
  tr: { quotes: '“”', others: `${western}’` },
  // Marks are not mirrored, so in Hebrew the one that closes in English opens.
  he: { quotes: '””', others: `${western}־׳״` },
  ar: { quotes: '«»', others: '.،؛؟:–/()' },
  ja: { quotes: '「」', others: '。、？：・（）/～' },
  ko: { quotes: '‘’', others: '.,:;?·~/()' },
  'zh-CN': { quotes: '“”', others: chinese },
  'zh-TW': { quotes: '「」', others: chinese },
};

/** Of every language: a missing at sign is named, numbers begin with a plus, two of a thing are '2 ×', search goes on '…'. */
export const sharedMarks = ' @+×…';
