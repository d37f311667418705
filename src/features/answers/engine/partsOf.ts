/**
 * Concepts of the longest words of a lexicon that a word begins and ends with, each at least so long: “Paketstatus”
 * speaks of a “Paket”, “Lieferadresse” of an “Adresse”. None if the word itself is in the lexicon.
 */
export function partsOf(
  word: string,
  least: number,
  conceptsOf: (part: string) => readonly string[],
): readonly string[] {
  if (conceptsOf(word).length > 0) return [];
  const found = new Set<string>();
  for (const isHead of [true, false]) {
    for (let length = word.length - 2; length >= least; length--) {
      const concepts = conceptsOf(isHead ? word.slice(0, length) : word.slice(-length));
      for (const concept of concepts) found.add(concept);
      if (concepts.length > 0) break;
    }
  }
  return [...found];
}
