import type { Language } from './createLanguage.ts';
import type { Asked } from './createReader.ts';
import type { Index } from './rarityOf.ts';
import { readersOf } from './readersOf.ts';
import { joinRanges, type TextRange } from './TextRange.ts';

/** A text's stretch that says what was searched. */
export interface Mark {
  readonly range: TextRange;
  /** The part of the question that it says, by its place. */
  readonly at: number;
}

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
  const readers = readersOf(shown);
  const least = shown.map(({ readings }) => {
    const [, surest] = readings.find(([term]) => postings.count(term) > 0) ?? [0, 1];
    return surest < 1 ? leastOfGuessed * surest : leastOfKnown;
  });
  return (text) => {
    const marks: Mark[] = [];
    read(text.slice(0, longestText), (terms, concepts, start, end, _weight, word) => {
      const begun = shown.findIndex((typed) => typed.word && word.startsWith(typed.word));
      const said = [...terms, ...concepts].flatMap((term) => readers.get(term) ?? []);
      const [at = -1] = begun < 0 ? (said.find(([part, sure]) => sure >= (least[part] ?? 0)) ?? []) : [begun];
      if (at >= 0) marks.push({ range: [start, end], at });
    });
    return marks;
  };
}

/** Where to highlight a text. */
export function rangesOf(marks: readonly Mark[]): TextRange[] {
  return joinRanges(marks.map(({ range }) => range));
}
