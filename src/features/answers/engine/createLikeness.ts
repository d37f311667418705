import type { Language } from './createLanguage.ts';
import type { Asked } from './createReader.ts';
import { type Index, rarityOf } from './rarityOf.ts';
import { type ReadAs, readersOf } from './readersOf.ts';
import { remember } from './remember.ts';

/** How like a question a line of text is, by Dice’s coefficient of their words: 0 to about 1. */
export type LikenessOf = (line: string) => number;

/** So that a line of few words is not like every question that has one of them. */
const smoothing = 3;
const none: readonly ReadAs[] = [];

/** Makes a function that compares questions with lines; lines are remembered. */
export function createLikeness(index: Index, { read }: Language): (asked: readonly Asked[]) => LikenessOf {
  const look = remember((line: string) => {
    const all = new Set<number>();
    let worth = 0;
    read(line, (terms, concepts, _start, _end, weight) => {
      const [own = 0] = terms;
      all.add(own);
      for (const concept of concepts) all.add(concept);
      worth += weight * rarityOf(index, own);
    });
    return { own: [...all], worth };
  });
  return (asked) => {
    const readers = readersOf(asked);
    const rest = asked.reduce((sum, { worth }) => sum + worth, smoothing / Math.log(1 + index.articles));
    const surest = new Float32Array(asked.length);
    return (line) => {
      const { own, worth } = look(line);
      let met = 0;
      for (const term of own) {
        for (const [at, certainty] of readers.get(term) ?? none) {
          const more = certainty - (surest[at] ?? 0);
          if (more <= 0) continue;
          surest[at] = certainty;
          met += more * (asked[at]?.worth ?? 0);
        }
      }
      surest.fill(0);
      return (2 * met) / (rest + worth);
    };
  };
}
