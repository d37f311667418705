/** What is known of a language; all files are of this shape. */
export type LexiconData = Omit<typeof import('./en.json'), 'leniency'> & {
  /** Pairs of characters, the second of which the first is met as. */
  readonly glyphs?: string;
  /** See `Lexicon`. */
  readonly leastPart?: number;
  readonly leniency?: number;
};

const files: Readonly<Record<string, () => Promise<{ readonly default: LexiconData }>>> = {
  ar: () => import('./ar.json'),
  de: () => import('./de.json'),
  en: () => import('./en.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  he: () => import('./he.json'),
  it: () => import('./it.json'),
  ja: () => import('./ja.json'),
  ko: () => import('./ko.json'),
  nl: () => import('./nl.json'),
  pl: () => import('./pl.json'),
  pt: () => import('./pt.json'),
  tr: () => import('./tr.json'),
  zh: () => import('./zh.json'),
};

/** Loads what is known of a language (ISO 639-1); nothing is known of most. Rejects when a file cannot be loaded. */
export async function loadLexicon(language: string): Promise<LexiconData | undefined> {
  const [file, hanzi] = await Promise.all([files[language]?.(), language === 'zh' && import('./hanzi.json')]);
  return file && { ...file.default, ...(hanzi && { glyphs: hanzi.default.pairs }) };
}
