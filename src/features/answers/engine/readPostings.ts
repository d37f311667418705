import type { Rows } from './createRows.ts';

/** For each term the documents that have it, and how much of it, in flat rows of numbers. */
export interface PostingLists {
  /** Where the entries of a row begin; one more than there are rows. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array | Uint16Array;
  /** 1 to 255. */
  readonly amounts: Uint8Array;
}

/** Tells which documents have a term. */
export interface Postings {
  readonly rows: Rows;
  readonly lists: PostingLists;
  /** How many documents have a term. */
  count(term: number): number;
  /** Is told of each document that has a term, and how much of it: 1 to 255. */
  visit(term: number, see: (document: number, amount: number) => void): void;
}

/** Makes lists readable. */
export function readPostings(rows: Rows, lists: PostingLists): Postings {
  const { starts, documents, amounts } = lists;
  return {
    ...{ rows, lists },
    count(term) {
      const row = rows.find(term);
      return row < 0 ? 0 : (starts[row + 1] ?? 0) - (starts[row] ?? 0);
    },
    visit(term, see) {
      const row = rows.find(term);
      const end = starts[row + 1] ?? 0;
      if (row >= 0) for (let at = starts[row] ?? 0; at < end; at++) see(documents[at] ?? 0, amounts[at] ?? 0);
    },
  };
}
