import { createAlike } from './createAlike.ts';
import type { Language } from './createLanguage.ts';
import type { Index } from './Index.ts';
import type { Token } from './readTokens.ts';
import { remember } from './remember.ts';
import { spell } from './trigramsOf.ts';
import { weights } from './weights.ts';

/** Finds a misspelt word among candidates: their places, with a distance of 0 (the same) to 1. */
export type FindMisspelt = (
  word: string,
  candidates: readonly string[],
) => readonly { readonly at: number; readonly distance: number }[];

/** The terms that a word of the query may mean, with how sure that is (0 to 1). */
export type Readings = ReadonlyMap<number, number>;

/** Reads the words of queries as terms of an index. */
export interface Reader {
  /** `isOpen` says that the word may still be being typed. */
  read(token: Token, isOpen: boolean): Readings;
  /** Without guessing at words that look alike. */
  readPlain(token: Token): Readings;
  /** The word that an unknown one was probably meant to be. */
  correct(token: Token): string | undefined;
}

/** A word of the vocabulary, by its number, and how sure the reading is. */
type Guess = readonly [word: number, certainty: number];

const leastMisspelt = 3;

/** Makes a reader, which remembers the words it has read. */
export function createReader(index: Index, language: Language, findMisspelt: FindMisspelt): Reader {
  const { frequencies, terms, words } = index;
  const { phrases, stem } = language;
  const { findAlike, findBegun } = createAlike(index);
  const alikeTo = remember(findAlike);
  const writtenAs = (word: number) => words[word] ?? '';
  const isKnown = (form: string) =>
    (frequencies[terms.get(form) ?? -1] ?? 0) > 0 || phrases.conceptsOf(form).length > 0;

  const conceptsOf = remember((word: number) =>
    stem(writtenAs(word))
      .flatMap((form) => phrases.conceptsOf(form))
      .map((concept) => terms.get(concept)),
  );

  const guessMisspelt = remember((word: string): readonly Guess[] => {
    if (word.length < leastMisspelt || stem(word).some(isKnown)) return [];
    const candidates = alikeTo(word);
    const spelt = candidates.map(([candidate]) => spell(writtenAs(candidate)));
    return findMisspelt(spell(word), spelt).map(({ at, distance }) => [
      ...([candidates[at]?.[0] ?? 0, weights.misspelling * (1 - distance)] as const),
    ]);
  });
  const guessAlike = remember((word: string): readonly Guess[] =>
    alikeTo(word)
      .slice(0, weights.neighbours)
      .filter(([, likeness]) => likeness >= weights.leastLikeness)
      .map(([other, likeness]) => [other, weights.neighbour * likeness]),
  );
  const guessBegun = remember((word: string): readonly Guess[] =>
    findBegun(word).map((longer) => {
      const share = word.length / writtenAs(longer).length;
      return [longer, weights.leastPrefix + (weights.prefix - weights.leastPrefix) * share];
    }),
  );
  const readPlain = ({ forms, meanings }: Token) => {
    const readings = new Map<number, number>();
    for (const meaning of meanings) note(readings, terms.get(meaning), weights.concept);
    for (const [at, form] of forms.entries()) {
      note(readings, terms.get(form), at === 0 ? 1 : weights.form);
    }
    return readings;
  };
  return {
    readPlain,
    read(token, isOpen) {
      const readings = readPlain(token);
      const { word } = token;
      if (word === '') return readings;
      const guesses = [...guessAlike(word), ...guessMisspelt(word), ...(isOpen ? guessBegun(word) : [])];
      for (const [guess, certainty] of guesses) {
        note(readings, index.termOfWord[guess], certainty);
        for (const term of conceptsOf(guess)) note(readings, term, certainty * weights.concept);
      }
      return readings;
    },
    correct({ word }) {
      const [best] = [...guessMisspelt(word)].sort((one, other) => other[1] - one[1]);
      return best && words[best[0]];
    },
  };
}

function note(readings: Map<number, number>, term: number | undefined, certainty: number): void {
  if (term !== undefined && certainty > (readings.get(term) ?? 0)) readings.set(term, certainty);
}
