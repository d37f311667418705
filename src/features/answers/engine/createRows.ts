/** Numbers terms in the order in which they come. */
export interface Rows {
  /** The terms by their rows. */
  list(): Uint32Array;
  /** -1 when there is none. */
  find(term: number): number;
  /** Gives each term a row unless it has one. Yields: moving all that are there to a larger table may keep the thread. */
  add(terms: Uint32Array | readonly number[]): Generator<void>;
}

const smallest = 8;
const golden = 0x9e3779b1;
/** How many terms are added at once. */
const piece = 64;

/**
 * Starts a table, half of which is always free (linear probing). Of Chinese there are hundreds of thousands of pairs of
 * characters, for which a `Map` would take five times the room.
 */
export function createRows(): Rows {
  let terms = new Uint32Array(smallest);
  // The row of a term, plus one.
  let table = new Uint32Array(smallest * 2);
  let size = 0;
  const placeOf = (term: number): number => {
    let place = Math.imul(term, golden) >>> 7;
    for (; ; place++) {
      place &= table.length - 1;
      const row = table[place] ?? 0;
      if (row === 0 || terms[row - 1] === term) return place;
    }
  };
  const add = function* (more: Uint32Array | readonly number[]): Generator<void> {
    while (size + more.length > terms.length) {
      const known = terms.subarray(0, size);
      terms = new Uint32Array(terms.length * 2);
      table = new Uint32Array(terms.length * 2);
      size = 0;
      yield* add(known);
    }
    for (const term of more) {
      const place = placeOf(term);
      if (table[place]) continue;
      terms[size++] = term;
      table[place] = size;
      if (size % piece === 0) yield;
    }
  };
  return { list: () => terms.slice(0, size), find: (term) => (table[placeOf(term)] ?? 0) - 1, add };
}
