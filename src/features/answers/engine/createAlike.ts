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
/** A power of two, so that the bounds of the steps are exact. */
const stepsOfLikeness = 256;

/** Looks words up by their trigrams. */
export function createAlike(index: Index): Alike {
  const { termOfWord, trigrams, trigramCounts, words, wordsOfTrigram } = index;
  const shared = new Uint8Array(words.length);
  const touched = new Uint32Array(words.length);
  const likenesses = new Float32Array(words.length);
  const { starts, documents } = wordsOfTrigram;
  return {
    findAlike(word) {
      const own = trigramsOf(spell(word));
      let size = 0;
      for (const trigram of own) {
        const number = trigrams.get(trigram);
        if (number === undefined) continue;
        const end = starts[number + 1] ?? 0;
        for (let entry = starts[number] ?? 0; entry < end; entry++) {
          const other = documents[entry] ?? 0;
          const count = shared[other] ?? 0;
          if (count === 0) touched[size++] = other;
          shared[other] = count + 1;
        }
      }
      const least = leastOfMost(size, (at) => {
        const other = touched[at] ?? 0;
        const likeness = (2 * (shared[other] ?? 0)) / (own.size + (trigramCounts[other] ?? 0));
        shared[other] = 0;
        likenesses[at] = likeness;
        return likeness;
      });
      const alike: [word: number, likeness: number][] = [];
      for (let at = 0; at < size; at++) {
        const likeness = likenesses[at] ?? 0;
        if (likeness >= least) alike.push([touched[at] ?? 0, likeness]);
      }
      return alike.sort((one, other) => other[1] - one[1]).slice(0, most);
    },
    findBegun(start) {
      const spelt = spell(start);
      // Of two letters and more only the second trigram tells both.
      const number = trigrams.get(spelt.length > 1 ? ` ${spelt.slice(0, 2)}` : `  ${spelt}`);
      if (number === undefined) return [];
      const begun: [word: number, frequency: number][] = [];
      for (const word of documents.subarray(starts[number], starts[number + 1])) {
        const frequency = frequencyOf(index, termOfWord[word] ?? 0);
        const isRarer = begun.length === weights.neighbours && (begun.at(-1)?.[1] ?? 0) >= frequency;
        if (isRarer || !spell(words[word] ?? '').startsWith(spelt)) continue;
        const place = begun.findIndex((one) => one[1] < frequency);
        begun.splice(place < 0 ? begun.length : place, 0, [word, frequency]);
        begun.length = Math.min(begun.length, weights.neighbours);
      }
      return begun.map(([word]) => word);
    },
  };
}

/** A likeness that at least `most` of so many have, so that few need be sorted. */
function leastOfMost(size: number, likenessOf: (at: number) => number): number {
  const steps = new Uint32Array(stepsOfLikeness + 1);
  for (let at = 0; at < size; at++) {
    const step = Math.floor(likenessOf(at) * stepsOfLikeness);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  let step = stepsOfLikeness;
  for (let count = steps[step] ?? 0; count < most && step > 0; count += steps[step] ?? 0) step--;
  return Math.max(leastLikeness, step / stepsOfLikeness);
}
