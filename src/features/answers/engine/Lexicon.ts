/** What the engine knows of a language, as data; the files beside `loadLexicon.ts` have this shape. */
export interface Lexicon {
  /** Words that say little in a question, space-separated. */
  readonly light: string;
  /** Each a `|`-separated list of words and phrases that mean about the same. */
  readonly groups: readonly string[];
  /** Endings to take off a folded word, space-separated; `x>y` replaces. */
  readonly suffixes: string;
  /** Beginnings to take off a folded word, space-separated. */
  readonly prefixes: string;
  /** For each thing to do the phrases in which shoppers ask for it, `|`-separated. */
  readonly actions: Readonly<Record<string, string>>;
  /** Pairs of characters, the second of which the first is met as: Traditional and simplified ones. */
  readonly glyphs?: string;
}

/** Of a language that has no file. */
export const noLexicon: Lexicon = { light: '', groups: [], suffixes: '', prefixes: '', actions: {} };
