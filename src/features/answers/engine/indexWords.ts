import { createPostingsLog } from './createPostingsLog.ts';
import type { Index } from './rarityOf.ts';
import { termOf } from './termOf.ts';

/** A word in its letters: a syllable block of Korean is several. */
export function spell(word: string): string {
  return word.normalize('NFD');
}

/** Every three neighbouring letters of a spelt word, its ends counted as letters, each once; `isOpen` says that it may go on. */
export function trigramsOf(spelt: string, isOpen?: boolean): ReadonlySet<number> {
  const padded = `  ${spelt}${isOpen ? '' : ' '}`;
  const trigrams = new Set<number>();
  for (let at = 0; at < padded.length - 2; at++) trigrams.add(termOf(padded.slice(at, at + 3)));
  return trigrams;
}

/** Makes words, each with the term it is found by, findable by their trigrams. Yields between slices of work. */
export function* indexWords(
  terms: ReadonlyMap<string, number>,
): Generator<void, Pick<Index, 'words' | 'termOfWord' | 'trigrams'>> {
  const log = createPostingsLog();
  const words = [...terms.keys()].map(spell);
  for (const word of words) {
    log.add([...trigramsOf(word)], 1);
    log.endDocument();
    yield;
  }
  return { words, termOfWord: Uint32Array.from(terms.values()), trigrams: yield* log.end() };
}
