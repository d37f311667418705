/** For each key the documents that have it and how often, in three flat arrays. */
export interface Postings {
  /** Where the entries of a key begin; one more than there are keys. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array | Uint16Array;
  readonly counts: Uint8Array;
}

/** Collects entries in the order of documents. */
export interface PostingsLog {
  /** Adds a document under a key, or counts it once more; documents must come one after the other. */
  add(key: number, document: number, count?: number): void;
  /** Sorts the entries by key. Yields between slices of work. */
  sort(): Generator<void, Postings>;
}

const smallest = 1024;
const slice = 20_000;
const most = 255;

/** Starts a log, which may be added to again after it was sorted. */
export function createPostingsLog(): PostingsLog {
  let keys = new Uint32Array(smallest);
  let documents = new Uint32Array(smallest);
  let counts = new Uint8Array(smallest);
  let length = 0;
  // The latest entry of each key, plus one.
  let latest = new Uint32Array(smallest);
  let size = 0;
  const note = (key: number, document: number, count: number) => {
    if (length === keys.length) {
      keys = enlarge(keys, new Uint32Array(length * 2));
      documents = enlarge(documents, new Uint32Array(length * 2));
      counts = enlarge(counts, new Uint8Array(length * 2));
    }
    if (key >= latest.length) latest = enlarge(latest, new Uint32Array(key * 2));
    if (key >= size) size = key + 1;
    keys[length] = key;
    documents[length] = document;
    counts[length] = count;
    latest[key] = ++length;
  };
  return {
    add(key, document, count = 1) {
      const entry = (latest[key] ?? 0) - 1;
      if (entry < 0 || documents[entry] !== document) note(key, document, count);
      else counts[entry] = Math.min(most, (counts[entry] ?? 0) + count);
    },
    *sort() {
      const starts = new Uint32Array(size + 1);
      const sorted = {
        starts,
        documents: numbersUpTo(documents[length - 1] ?? 0, length),
        counts: new Uint8Array(length),
      };
      for (let entry = 0; entry < length; entry++) {
        const after = (keys[entry] ?? 0) + 1;
        starts[after] = (starts[after] ?? 0) + 1;
        if (entry % slice === 0) yield;
      }
      for (let key = 0; key < size; key++) {
        starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
        if (key % slice === 0) yield;
      }
      const next = starts.slice();
      for (let entry = 0; entry < length; entry++) {
        const key = keys[entry] ?? 0;
        const place = next[key] ?? 0;
        next[key] = place + 1;
        sorted.documents[place] = documents[entry] ?? 0;
        sorted.counts[place] = counts[entry] ?? 0;
        if (entry % slice === 0) yield;
      }
      return sorted;
    },
  };
}

/** Room for so many numbers that are no larger. */
export function numbersUpTo(largest: number, length: number): Uint32Array | Uint16Array {
  return largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

function enlarge<Numbers extends Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
