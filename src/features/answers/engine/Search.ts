import type { TextRange } from './TextRange.ts';

/** An article to be found. */
export interface SearchArticle {
  /** Unique among the articles. */
  readonly id: string;
  /** Plain text; weighs most. */
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  /** Shown, and searched with the body. */
  readonly summary?: string;
  /** Other words and whole questions that should find the article. */
  readonly keywords?: readonly string[];
  /** For `QueryOptions.category`. */
  readonly category?: string;
}

/** How articles are indexed. */
export interface SearchOptions {
  /** BCP 47 language of the articles. */
  readonly locale: string;
  /** Groups of words that mean the same in this shop, added to the language's own; false for no synonyms at all. */
  readonly synonyms?: readonly (readonly string[])[] | false;
  /** Made before by `exportIndex`; ignored when its version, language, synonyms or articles differ. */
  readonly index?: SearchIndex;
  /** Called as soon as titles and keywords can be searched, before the bodies. */
  readonly onTitles?: (search: Search) => void;
  /** Stops the indexing. */
  readonly signal?: AbortSignal;
}

/** An index as data; JSON can hold it. What it holds may change with its version. */
export interface SearchIndex {
  /** Of this format. */
  readonly version: number;
  /** Changes with the language's lexicon, the synonyms and the articles. */
  readonly key: string;
  /** How many there were. */
  readonly articles: number;
  /** As they are spelt, separated by line breaks. */
  readonly words: string;
  /** Rows of numbers, packed. */
  readonly numbers: readonly string[];
}

/** What to search for and how. */
export interface QueryOptions {
  /** 8 unless told. */
  readonly limit?: number;
  /** Only articles of this category. */
  readonly category?: string;
  /** 0 to 1 by article, for popularity or the page the shopper is on: gentle, it never beats a clear match. */
  readonly boost?: (id: string) => number;
}

/** An article that answers, with what to highlight. */
export interface SearchHit {
  /** The article's. */
  readonly id: string;
  /** Comparable within one query only; higher is better. */
  readonly score: number;
  /** 0 to 1: how sure it is that the article answers the query, made comparable between languages. See `poorMatch`. */
  readonly confidence: number;
  /** What to highlight in the title. */
  readonly titleRanges: readonly TextRange[];
  /** About 150 characters around the best passage. */
  readonly snippet: string;
  /** What to highlight in the snippet. */
  readonly snippetRanges: readonly TextRange[];
}

/** A thing that a shopper may want to do rather than to read about. */
export type SearchAction =
  | 'track'
  | 'return'
  | 'cancel'
  | 'address'
  | 'refund'
  | 'problem'
  | 'invoice'
  | 'person';

/** A thing to do that a query asks for. */
export interface ActionHit {
  /** What the shopper wants to do. */
  readonly action: SearchAction;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Searches one language's articles, all in memory. */
export interface Search {
  /** Best first; none when no article covers enough of the query. */
  search(query: string, options?: QueryOptions): readonly SearchHit[];
  /** Where the query's words stand in any text. */
  mark(query: string, text: string): readonly TextRange[];
  /** The query with each unknown word replaced by the known one that it is most like, if there is one. */
  correct(query: string): string;
  /** Things to do that the query asks for, surest first. */
  actions(query: string): readonly ActionHit[];
  /** The index as data, to be given to `createSearch` later; it finds the same. Rejects with a TypeError when its code cannot be loaded. */
  exportIndex(): Promise<SearchIndex>;
}
