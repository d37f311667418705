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
  /** Pairs of characters, the second of which the first is met as: forms that people do not tell apart in a search. */
  readonly glyphs?: string;
  /** How short a part of a compound may be, where they are written in one word. */
  readonly leastPart?: number;
  /**
   * Exponent by which confidences are made the same in all languages, 1 unless told: in some a question has little in
   * common with its answer.
   */
  readonly leniency?: number;
}

/** Of a language that has no file. */
export const noLexicon: Lexicon = { light: '', groups: [], suffixes: '', prefixes: '', actions: {} };
