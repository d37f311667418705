import { rarityIn } from './completeIndex.ts';
import type { Index } from './Index.ts';
import type { Asked } from './Question.ts';
import { weights as settings } from './weights.ts';

/** How like a question the titles and keywords of an article are. */
export type LikenessOf = (article: number) => number;

/**
 * Makes a function that compares questions with an article's title and each of its keywords, the best of which counts,
 * by Dice's coefficient of their words.
 */
export function createLikeness(index: Index): (asked: readonly Asked[], worth: number) => LikenessOf {
  const { ofArticle, starts, terms, weights } = index.lines;
  const lengths = new Float32Array(starts.length);
  const smoothing = settings.smoothing / Math.log(1 + index.articles);
  const lengthOf = (line: number, from: number, to: number): number => {
    const known = lengths[line] ?? 0;
    if (known > 0) return known;
    let length = 0;
    for (let at = from; at < to; at++) {
      length += ((weights[at] ?? 0) / 255) * rarityIn(index, terms[at] ?? 0);
    }
    lengths[line] = length;
    return lengths[line] ?? 0;
  };
  return (asked, worth) => {
    const readers = readersOf(asked);
    const certainties = new Float64Array(asked.length);
    return (article) => {
      let best = 0;
      for (let line = ofArticle[article] ?? 0; line < (ofArticle[article + 1] ?? 0); line++) {
        const from = starts[line] ?? 0;
        const to = starts[line + 1] ?? 0;
        let isMet = false;
        for (let at = from; at < to; at++) {
          for (const [one, certainty] of readers.get(terms[at] ?? 0) ?? none) {
            if (certainty > (certainties[one] ?? 0)) certainties[one] = certainty;
            isMet = true;
          }
        }
        if (!isMet) continue;
        const matched = asked.reduce((sum, one, at) => sum + one.worth * (certainties[at] ?? 0), 0);
        best = Math.max(best, (2 * matched) / (worth + lengthOf(line, from, to) + smoothing));
        certainties.fill(0);
      }
      return best;
    };
  };
}

type ReadAs = readonly [asked: number, certainty: number];

const none: readonly ReadAs[] = [];

/** For each term the parts of a question that may mean it. */
function readersOf(asked: readonly Asked[]): ReadonlyMap<number, readonly ReadAs[]> {
  const readers = new Map<number, ReadAs[]>();
  for (const [one, { readings }] of asked.entries()) {
    for (const [term, certainty] of readings) {
      const known = readers.get(term);
      if (known) known.push([one, certainty]);
      else readers.set(term, [[one, certainty]]);
    }
  }
  return readers;
}
