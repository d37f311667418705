/** Strings, numbered in the order in which they come. */
export interface Terms {
  readonly size: number;
  get(term: string): number | undefined;
  /** A new number unless the term has one. */
  numberOf(term: string): number;
  /** The number of two strings in one. */
  numberOfPair(first: string, second: string): number;
  /** All of them, by their numbers. */
  list(): string[];
}

const smallest = 1024;

/**
 * Starts a list of terms. Of Chinese there are hundreds of thousands of two characters, so these are kept as numbers: a
 * hash table of 4 bytes a place with linear probing, and 4 bytes a term.
 */
export function createTerms(from: Iterable<string> = []): Terms {
  const others = new Map<string, number>();
  let pairs = new Uint32Array(smallest);
  // The number of a term, plus one.
  let places = new Uint32Array(smallest);
  let shift = 22;
  let size = 0;
  let used = 0;
  const placeOf = (pair: number): number => {
    const mask = places.length - 1;
    let place = Math.imul(pair, 0x9e3779b1) >>> shift;
    for (; ; place = (place + 1) & mask) {
      const entry = places[place] ?? 0;
      if (entry === 0 || pairs[entry - 1] === pair) return place;
    }
  };
  const grow = () => {
    const known = places.filter((entry) => entry > 0);
    places = new Uint32Array(places.length * 2);
    shift--;
    for (const entry of known) places[placeOf(pairs[entry - 1] ?? 0)] = entry;
  };
  const numberOfUnits = (pair: number): number => {
    const place = placeOf(pair);
    const entry = places[place] ?? 0;
    if (entry > 0) return entry - 1;
    if (size >= pairs.length) pairs = enlarged(pairs);
    pairs[size] = pair;
    places[place] = ++size;
    if (++used > places.length * 0.7) grow();
    return size - 1;
  };
  const numberOf = (term: string): number => {
    if (term.length === 2) return numberOfUnits(unitsOf(term, term, 1));
    const number = others.get(term);
    if (number !== undefined) return number;
    others.set(term, size);
    return size++;
  };
  for (const term of from) numberOf(term);
  return {
    get size() {
      return size;
    },
    get(term) {
      if (term.length !== 2) return others.get(term);
      const entry = places[placeOf(unitsOf(term, term, 1))] ?? 0;
      return entry > 0 ? entry - 1 : undefined;
    },
    numberOf,
    numberOfPair: (first, second) =>
      first.length + second.length === 2 && first.length === 1
        ? numberOfUnits(unitsOf(first, second, 0))
        : numberOf(first + second),
    list() {
      const terms = Array.from(pairs.subarray(0, size), pairIn);
      for (const [term, number] of others) terms[number] = term;
      return terms;
    },
  };
}

function pairIn(units: number): string {
  return String.fromCharCode(units >>> 16, units & 0xffff);
}

function enlarged(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(numbers.length * 1.5));
  larger.set(numbers);
  return larger;
}

function unitsOf(first: string, second: string, at: number): number {
  return ((first.charCodeAt(0) << 16) | second.charCodeAt(at)) >>> 0;
}
