import type { Postings } from './readPostings.ts';

/** Everything that searching needs; articles and words are numbers, and count from 0. */
export interface Index {
  /** How many there are. */
  readonly articles: number;
  /** The articles that have a term; amounts are weighed frequencies. */
  readonly postings: Postings;
  /** Words as they are written in articles and lexicon, folded and spelt (see `spell`). */
  readonly words: readonly string[];
  /** What each word is found by. */
  readonly termOfWord: Uint32Array;
  /** The words that have a trigram. */
  readonly trigrams: Postings;
}

/** How much a term tells articles apart (inverse document frequency). */
export function rarityOf({ articles, postings }: Index, term: number): number {
  const count = postings.count(term);
  return Math.log(1 + (articles - count + 0.5) / (count + 0.5));
}
