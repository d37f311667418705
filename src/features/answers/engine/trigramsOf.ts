const hangul = /[\uac00-\ud7a3]/u;

/** How a word is compared with similar ones: a syllable block in its letters, anything else as it stands. */
export function spell(word: string): string {
  return hangul.test(word) ? word.normalize('NFD') : word;
}

/** Every three neighbouring letters of a spelt word, its ends counted as letters, each once. */
export function trigramsOf(spelt: string): Set<string> {
  const padded = `  ${spelt} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}
