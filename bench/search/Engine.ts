import type { QuerySet } from '#test/search/readSets.ts';

/** An article as every engine is given it. */
export type Article = QuerySet['articles'][number];

/** An index that is ready to be asked. */
export interface Index {
  /** Ids of articles, best first. */
  search(query: string): readonly string[] | Promise<readonly string[]>;
  /** The same with all that a list of answers shows of each: highlights and the passage that answers. */
  show?(query: string): unknown;
}

/** One search engine, set up as its own documents recommend for a FAQ. */
export interface Engine {
  readonly name: string;
  /** Whether indexing gives the thread back now and then. */
  readonly isSliced?: true;
  /** Indexes articles of one language, a BCP 47 tag. */
  create(articles: readonly Article[], locale: string): Index | Promise<Index>;
}
