import Fuse from 'fuse.js/basic';
import { createAlike } from './createAlike.ts';
import type { Language } from './createLanguage.ts';
import { spell } from './indexWords.ts';
import { type Index, rarityOf } from './rarityOf.ts';
import { remember } from './remember.ts';

/** A term that a part of a query may mean, with how sure that is (0 to 1). */
export type Reading = readonly [term: number, certainty: number];

/** A part of a query; see `VisitToken`. */
export interface Asked {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly word: string;
  /** The surest first. */
  readonly readings: readonly Reading[];
  /** How much a match says: the token's own weight times how few articles have the word. */
  readonly worth: number;
  /** The word that an unknown one was probably meant to be. */
  readonly meant?: string | undefined;
}

/** Understands queries as an index does; `isPlain` says that nothing is guessed. */
export type Read = (query: string, isPlain?: boolean) => readonly Asked[];

/** How sure a reading is that is not the word itself; `begun` of its first letter, `whole` of all but the last. */
const concept = 0.8;
const misspelt = 0.8;
const alike = 0.55;
const begun = 0.3;
const whole = 0.8;
/** Of the words with letters in common as many count. */
const neighbours = 20;
const leastAlike = 0.3;
const leastMisspelt = 3;
/** A threshold and a distance at which Bitap finds slips of the finger and hardly any other word. */
const fuzziness = { includeScore: true, threshold: 0.45, distance: 20 };
/** Longer queries are pasted texts, of which the beginning says enough. */
const longestQuery = 250;

/** Makes a reader, which remembers the words it has read. */
export function createReader(index: Index, { read, conceptsOf, termsOf }: Language): Read {
  const { postings, words, termOfWord } = index;
  const findAlike = createAlike(index);
  const termOf = (word: number) => termOfWord[word] ?? 0;
  const isThere = ([term]: Reading) => postings.count(term) > 0;
  /** Of a folded word, with a space after it unless it may go on. */
  const guess = remember((key: string) => {
    const word = key.trimEnd();
    const spelt = spell(word);
    const readings = new Map<number, number>();
    const note = (term: number, certainty: number) => {
      readings.set(term, Math.max(certainty, readings.get(term) ?? 0));
    };
    const add = (other: number, certainty: number) => {
      note(termOf(other), certainty);
      for (const meant of conceptsOf(termOf(other))) note(meant, certainty * concept);
    };
    const near = findAlike(spelt, word === key);
    for (const [other, likeness] of near.slice(0, neighbours)) {
      const share = spelt.length / (words[other]?.length ?? 1);
      if (likeness >= 1) add(other, begun + (whole - begun) * share);
      else if (likeness >= leastAlike) add(other, alike * likeness);
    }
    const isKnown = termsOf(word).some((term) => isThere([term, 1]) || conceptsOf(term).length > 0);
    if (isKnown || word.length < leastMisspelt) return { readings, meant: undefined };
    const slips = new Fuse(
      near.map(([other]) => words[other] ?? ''),
      fuzziness,
    ).search(spelt, { limit: neighbours });
    for (const { refIndex, score = 1 } of slips) add(near[refIndex]?.[0] ?? 0, misspelt * (1 - score));
    return { readings, meant: slips[0]?.item.normalize('NFC') };
  });
  return (query, isPlain) => {
    const text = query.slice(0, longestQuery);
    const asked = new Map<number | undefined, Asked>();
    read(text, (terms, concepts, start, end, weight, word) => {
      if (asked.has(terms[0])) return;
      const guessed = isPlain || !word ? undefined : guess(end === text.length ? word : `${word} `);
      const readings: Reading[] = [];
      for (const term of terms) readings.push([term, 1]);
      for (const term of concepts) readings.push([term, concept]);
      if (guessed) readings.push(...guessed.readings);
      if (guessed) readings.sort((one, other) => other[1] - one[1]);
      // A word that stands nowhere is as rare as can be.
      const [surest = -1] = readings.find(isThere) ?? [];
      const worth = weight * rarityOf(index, surest);
      asked.set(terms[0], { start, end, weight, word, readings, worth, meant: guessed?.meant });
    });
    return [...asked.values()];
  };
}
