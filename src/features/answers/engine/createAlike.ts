import { trigramsOf } from './indexWords.ts';
import { pickBest, type Scored } from './pickBest.ts';
import type { Index } from './rarityOf.ts';

/**
 * Finds words, by their numbers, that share trigrams with a spelt one, most alike first, with Dice’s coefficient of these;
 * one that begins as an open word does has 1 and more.
 */
export type FindAlike = (spelt: string, isOpen: boolean) => readonly Scored[];

/** As many as Fuse compares within a keystroke. */
const most = 120;

/** Looks words up by their trigrams. */
export function createAlike({ postings, trigrams, words, termOfWord }: Index): FindAlike {
  const shared = new Uint8Array(words.length);
  const touched = new Uint32Array(words.length);
  return (spelt, isOpen) => {
    const own = trigramsOf(spelt, isOpen);
    let size = 0;
    for (const trigram of own) {
      trigrams.visit(trigram, (word) => {
        const count = shared[word] ?? 0;
        if (count === 0) touched[size++] = word;
        shared[word] = count + 1;
      });
    }
    const likenessOf = (word: number) => {
      const count = shared[word] ?? 0;
      shared[word] = 0;
      // Very many words may begin so: the most ordinary ones are meant.
      if (isOpen && count === own.size) return 1 + postings.count(termOfWord[word] ?? 0);
      return (2 * count) / (own.size + (words[word]?.length ?? 0) + 1);
    };
    return pickBest(touched.subarray(0, size), likenessOf, most);
  };
}
