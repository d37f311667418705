import type { Concepts } from './createPhrases.ts';

/**
 * Concepts of the longest words of a lexicon that a word begins and ends with, each at least so long: “Paketstatus”
 * speaks of a “Paket”, “Lieferadresse” of an “Adresse”. None if the word itself is in the lexicon.
 */
export function partsOf(word: string, least: number, conceptsOf: (part: string) => Concepts): Concepts {
  const found: number[] = [];
  for (const isHead of conceptsOf(word).length > 0 ? [] : [true, false]) {
    for (let length = word.length - 2; length >= least; length--) {
      const concepts = conceptsOf(isHead ? word.slice(0, length) : word.slice(-length));
      found.push(...concepts);
      if (concepts.length > 0) break;
    }
  }
  return found;
}
