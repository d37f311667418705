import type { Postings } from './createPostingsLog.ts';
import type { Terms } from './createTerms.ts';

/** Titles and keywords line by line, to compare a question with whole ones. */
export interface Lines {
  /** The first line of each article, its title, and the number of all lines. */
  readonly ofArticle: Uint32Array;
  /** The first term of each line, and the number of all terms. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  /** How much each term says, 0 to 255. */
  readonly weights: Uint8Array;
}

/** Everything that searching needs; articles, terms, words and trigrams are numbers, and count from 0. */
export interface Index {
  readonly articles: number;
  readonly terms: Terms;
  /** The articles that have a term; counts are weighed, in twelfths. */
  readonly postings: Postings;
  readonly lines: Lines;
  /** For terms of things to do the articles about them, with 0 to 255 for how sure that is. */
  readonly intents: Postings;
  /** Words as they are written, folded, of articles and lexicon. */
  readonly words: readonly string[];
  /** The term of each word. */
  readonly termOfWord: Uint32Array;
  readonly trigrams: ReadonlyMap<string, number>;
  /** How many trigrams each word has. */
  readonly trigramCounts: Uint8Array;
  /** The words that have a trigram. */
  readonly wordsOfTrigram: Postings;
}
