/** What words stand for; nothing if they say little. */
export type Concepts = readonly number[];

/** A phrase of the lexicon, or what is none. */
export interface Phrase {
  readonly concepts: Concepts;
  /** How many words it has. */
  readonly length: number;
  /** How much it says, 0 to 1. */
  readonly weight: number;
}

/** Something with the terms it is found by. */
export interface Termed {
  readonly terms: readonly number[];
}

/** Finds the lexicon's phrases in texts. */
export interface Phrases {
  add(words: readonly Termed[], concept?: number): void;
  /** The longest phrase that begins at a place; else one of a word that stands for nothing. */
  find(words: readonly Termed[], from: number): Phrase;
  /** What a term stands for by itself. */
  conceptsOf(term: number): Concepts;
}

const light = 0.25;
const prime = 0x01000193;

/** Makes an empty set of phrases, which are known by hashes of their terms. */
export function createPhrases(): Phrases {
  const noPhrase: Phrase = { concepts: [], length: 1, weight: 1 };
  // Also of their beginnings, which are none yet.
  const known = new Map<number, Phrase>();
  return {
    add(words, concept) {
      let hash = 0;
      for (const { terms } of words) {
        hash = extend(hash, terms[0] ?? 0);
        known.set(hash, known.get(hash) ?? noPhrase);
      }
      const concepts = [...(known.get(hash)?.concepts ?? [])];
      if (concept) concepts.push(concept);
      known.set(hash, { concepts, length: words.length, weight: concepts[0] ? 1 : light });
    },
    find(words, from) {
      let found = noPhrase;
      let hash = 0;
      for (let at = from; ; at++) {
        const terms = words[at]?.terms ?? [];
        const before = hash;
        let met: Phrase | undefined;
        for (const term of terms) {
          hash = extend(before, term);
          met = known.get(hash);
          if (met) break;
        }
        if (!met) return found;
        if (met !== noPhrase) found = met;
      }
    },
    conceptsOf: (term) => known.get(extend(0, term))?.concepts ?? [],
  };
}

/** Engines find numbers of 30 bits soonest. */
function extend(hash: number, term: number): number {
  return Math.imul(hash ^ term, prime) >>> 2;
}
