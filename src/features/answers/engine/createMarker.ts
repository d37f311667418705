import type { Language } from './createLanguage.ts';
import type { Asked } from './createReader.ts';
import type { Index } from './rarityOf.ts';

/** A text's stretch, like `TextRange`, and which part of the question it says. */
export type Mark = readonly [start: number, end: number, part: number];

/** Finds the stretches of a text that say what was searched. */
export type FindMarks = (text: string) => readonly Mark[];

/** Readings much less sure than the surest found the article; showing them would puzzle. Of guesses only the best are shown. */
const leastOfKnown = 0.79;
const leastOfGuessed = 0.9;
/** Longer texts are searched for a passage in their beginning. */
const longestText = 5000;

/** Prepares to mark what a query searched; words that every question has count only when it has no others. */
export function createMarker(asked: readonly Asked[], { read }: Language, { postings }: Index): FindMarks {
  const heaviest = Math.max(...asked.map(({ weight }) => weight));
  const shown = asked.filter(({ weight }) => weight === heaviest);
  const saidBy = new Map<number, number>();
  for (const [at, { readings }] of shown.entries()) {
    const [, surest] = readings.find(([term]) => postings.count(term) > 0) ?? [0, 1];
    const least = surest < 1 ? leastOfGuessed * surest : leastOfKnown;
    for (const [term, sure] of readings) if (sure >= least && !saidBy.has(term)) saidBy.set(term, at);
  }
  return (text) => {
    const marks: Mark[] = [];
    read(text.slice(0, longestText), (terms, concepts, start, end, _weight, word) => {
      let part = word ? shown.findIndex((typed) => typed.word && word.startsWith(typed.word)) : -1;
      for (const term of concepts[0] ? [...terms, ...concepts] : terms) {
        if (part < 0) part = saidBy.get(term) ?? -1;
      }
      if (part >= 0) marks.push([start, end, part]);
    });
    return marks;
  };
}
