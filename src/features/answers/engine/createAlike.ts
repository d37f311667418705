import { frequencyOf } from './completeIndex.ts';
import type { Index } from './Index.ts';
import { spell, trigramsOf } from './trigramsOf.ts';
import { weights } from './weights.ts';

/** Words of a vocabulary, by their numbers, that look like another word. */
export interface Alike {
  /** Words that share trigrams, most alike first, with Dice's coefficient of them. */
  findAlike(word: string): readonly (readonly [word: number, likeness: number])[];
  /** Words that begin so, of which there may be very many: the most ordinary ones. */
  findBegun(start: string): readonly number[];
}

/** As many as Fuse compares within a keystroke. */
const most = 120;
const leastLikeness = 0.12;

/** Looks words up by their trigrams. */
export function createAlike(index: Index): Alike {
  const { termOfWord, trigrams, trigramCounts, words, wordsOfTrigram } = index;
  const shared = new Uint8Array(words.length);
  const { starts, documents } = wordsOfTrigram;
  return {
    findAlike(word) {
      const own = trigramsOf(spell(word));
      const touched: number[] = [];
      for (const trigram of own) {
        const number = trigrams.get(trigram);
        if (number === undefined) continue;
        const end = starts[number + 1] ?? 0;
        for (let entry = starts[number] ?? 0; entry < end; entry++) {
          const other = documents[entry] ?? 0;
          const count = shared[other] ?? 0;
          if (count === 0) touched.push(other);
          shared[other] = count + 1;
        }
      }
      const alike: [word: number, likeness: number][] = [];
      for (const other of touched) {
        const likeness = (2 * (shared[other] ?? 0)) / (own.size + (trigramCounts[other] ?? 0));
        shared[other] = 0;
        if (likeness >= leastLikeness) alike.push([other, likeness]);
      }
      return alike.sort((one, other) => other[1] - one[1]).slice(0, most);
    },
    findBegun(start) {
      const spelt = spell(start);
      const number = trigrams.get(`  ${spelt}`.slice(0, 3));
      if (number === undefined) return [];
      const entries = documents.subarray(starts[number], starts[number + 1]);
      const begun = [...entries].filter((word) => spell(words[word] ?? '').startsWith(spelt));
      const frequency = (word: number) => frequencyOf(index, termOfWord[word] ?? 0);
      return begun.sort((one, other) => frequency(other) - frequency(one)).slice(0, weights.neighbours);
    },
  };
}
