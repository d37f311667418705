/** Numbers terms in the order in which they come. */
export interface Rows {
  /** The terms by their rows. */
  list(): Uint32Array;
  /** -1 when there is none. */
  find(term: number): number;
  /** A new row unless the term has one. */
  add(term: number): number;
}

const smallest = 64;
const golden = 0x9e3779b1;

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
  const add = (term: number): number => {
    if (size === terms.length) {
      const known = terms;
      terms = new Uint32Array(size * 2);
      table = new Uint32Array(size * 4);
      size = 0;
      known.forEach(add);
    }
    const place = placeOf(term);
    if (!table[place]) {
      terms[size++] = term;
      table[place] = size;
    }
    return (table[place] ?? 0) - 1;
  };
  return { list: () => terms.slice(0, size), find: (term) => (table[placeOf(term)] ?? 0) - 1, add };
}
