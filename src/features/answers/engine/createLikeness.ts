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

/** Makes a function that tells the terms of a line, each once, and how much they say together. */
export function createLineReader(index: Index, { read }: Language) {
  return (line: string) => {
    const own = new Set<number>();
    let worth = smoothing / Math.log(1 + index.articles);
    read(line, ([first = 0], concepts, _start, _end, weight) => {
      own.add(first);
      for (const concept of concepts) own.add(concept);
      worth += weight * rarityOf(index, first);
    });
    return { worth, own };
  };
}

/** Makes a function that compares questions with lines; lines are remembered. */
export function createLikeness(index: Index, language: Language): (asked: readonly Asked[]) => LikenessOf {
  const look = remember(createLineReader(index, language));
  return (asked) => {
    const whole = asked.reduce((sum, { worth }) => sum + worth, 0);
    const readers = readersOf(asked);
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
      return (2 * met) / (whole + worth);
    };
  };
}
