/** The files of one language. */
export interface LexiconFiles {
  readonly lexicon: {
    readonly light: string;
    readonly groups: readonly string[];
    readonly suffixes: string;
    readonly prefixes: string;
    readonly actions: Readonly<Record<string, string>>;
  };
  /** Traditional characters and the simplified ones they are met as. */
  readonly glyphs?: ReadonlyMap<string, string>;
}

const readers: Readonly<Record<string, () => Promise<LexiconFiles>>> = {
  ar: async () => ({ lexicon: (await import('./ar.json')).default }),
  de: async () => ({ lexicon: (await import('./de.json')).default }),
  en: async () => ({ lexicon: (await import('./en.json')).default }),
  es: async () => ({ lexicon: (await import('./es.json')).default }),
  fr: async () => ({ lexicon: (await import('./fr.json')).default }),
  he: async () => ({ lexicon: (await import('./he.json')).default }),
  it: async () => ({ lexicon: (await import('./it.json')).default }),
  ja: async () => ({ lexicon: (await import('./ja.json')).default }),
  ko: async () => ({ lexicon: (await import('./ko.json')).default }),
  nl: async () => ({ lexicon: (await import('./nl.json')).default }),
  pl: async () => ({ lexicon: (await import('./pl.json')).default }),
  pt: async () => ({ lexicon: (await import('./pt.json')).default }),
  tr: async () => ({ lexicon: (await import('./tr.json')).default }),
  zh: async () => {
    const [lexicon, hanzi] = await Promise.all([import('./zh.json'), import('./hanzi.json')]);
    const characters = hanzi.default.pairs.match(/../gu) ?? [];
    return {
      lexicon: lexicon.default,
      glyphs: new Map(characters.map((pair) => [pair.charAt(0), pair.charAt(1)])),
    };
  },
};

/** Loads what is known of a BCP 47 language; nothing is known of most. Rejects when a file cannot be loaded. */
export async function loadLexicon(locale: string): Promise<LexiconFiles | undefined> {
  const [language = ''] = locale.toLowerCase().split(/[-_]/u);
  return readers[language]?.();
}
