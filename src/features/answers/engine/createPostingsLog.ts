import { createRows } from './createRows.ts';
import { type Postings, readPostings } from './readPostings.ts';

/** Collects what documents have, one document after the other. */
export interface PostingsLog {
  /** Adds to what the current document has of each term. */
  add(terms: readonly number[], amount: number): void;
  /** The current document is complete, and the next one begins. */
  endDocument(): void;
  /** Sorts everything by terms. Yields between slices of work. */
  end(): Generator<void, Postings>;
}

const most = 255;

/** Starts a log. */
export function createPostingsLog(): PostingsLog {
  const rows = createRows();
  const documents: Uint32Array[] = [];
  const amounts: number[] = [];
  let touched: number[] = [];
  return {
    add(terms, amount) {
      for (let at = 0; at < terms.length; at++) {
        const row = rows.add(terms[at] ?? 0);
        const before = amounts[row] ?? 0;
        if (before === 0) touched.push(row);
        amounts[row] = before + amount;
      }
    },
    endDocument() {
      const entries = touched.map((row) => {
        const amount = amounts[row] ?? 0;
        amounts[row] = 0;
        return (row << 8) | Math.min(most, 1 + amount);
      });
      documents.push(new Uint32Array(entries));
      touched = [];
    },
    *end() {
      const starts = new Uint32Array(amounts.length + 1);
      for (const entries of documents) {
        for (const entry of entries) starts[entry >>> 8] = (starts[entry >>> 8] ?? 0) + 1;
        yield;
      }
      let length = 0;
      for (let row = 0; row < starts.length; row++) {
        length += starts[row] ?? 0;
        starts[row] = length;
      }
      const lists = {
        starts,
        documents: new (documents.length < 0x10000 ? Uint16Array : Uint32Array)(length),
        amounts: new Uint8Array(length),
      };
      // From the last one on, so that each row's end becomes its beginning.
      for (let document = documents.length - 1; document >= 0; document--) {
        for (const entry of documents[document] ?? []) {
          const place = (starts[entry >>> 8] ?? 0) - 1;
          starts[entry >>> 8] = place;
          lists.documents[place] = document;
          lists.amounts[place] = entry & most;
        }
        yield;
      }
      return readPostings(rows, lists);
    },
  };
}
