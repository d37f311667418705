/** What a phrase of the lexicon stands for; nothing if it says little. */
export type Concepts = readonly number[];

/** Something with the terms it is found by. */
export interface Termed {
  readonly terms: readonly number[];
}

/** Finds the lexicon's phrases in texts. */
export interface Phrases {
  add(words: readonly Termed[], concept?: number): void;
  /** For each word what the longest phrase that it is part of stands for; undefined if it is part of none. */
  find(words: readonly Termed[]): readonly (Concepts | undefined)[];
  /** What a term stands for by itself. */
  conceptsOf(term: number): Concepts;
}

const prime = 0x01000193;

/** Makes an empty set of phrases, which are known by hashes of their terms. */
export function createPhrases(): Phrases {
  // Also of their beginnings, which stand for nothing yet.
  const known = new Map<number, Concepts | undefined>();
  /** 0 if no phrase goes on so. */
  const extendAny = (hash: number, terms: readonly number[]): number => {
    for (const term of terms) {
      const longer = extend(hash, term);
      if (known.has(longer)) return longer;
    }
    return 0;
  };
  return {
    add(words, concept) {
      let hash = 0;
      for (const { terms } of words) {
        hash = extend(hash, terms[0] ?? 0);
        known.set(hash, known.get(hash));
      }
      known.set(hash, [...(known.get(hash) ?? []), ...(concept === undefined ? [] : [concept])]);
    },
    find(words) {
      const found: (Concepts | undefined)[] = [];
      for (let from = 0; from < words.length; ) {
        let concepts: Concepts | undefined;
        let end = from + 1;
        let hash = 0;
        for (let at = from; at < words.length; at++) {
          hash = extendAny(hash, words[at]?.terms ?? []);
          if (hash === 0) break;
          const meant = known.get(hash);
          if (meant) {
            concepts = meant;
            end = at + 1;
          }
        }
        while (from < end) found[from++] = concepts;
      }
      return found;
    },
    conceptsOf: (term) => known.get(extend(0, term)) ?? [],
  };
}

function extend(hash: number, term: number): number {
  return Math.imul(hash ^ term, prime) | 0;
}
