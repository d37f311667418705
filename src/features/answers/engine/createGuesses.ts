import { frequencyOf } from './completeIndex.ts';
import { createAlike } from './createAlike.ts';
import type { Language } from './createLanguage.ts';
import type { Index } from './Index.ts';
import { remember } from './remember.ts';
import { spell } from './trigramsOf.ts';
import { weights } from './weights.ts';

/** Finds a misspelt word among candidates: their places, with a distance of 0 (the same) to 1. */
export type FindMisspelt = (
  word: string,
  candidates: readonly string[],
) => readonly { readonly at: number; readonly distance: number }[];

/** A word of the vocabulary, by its number, and how sure the guess is (0 to 1). */
export type Guess = readonly [word: number, certainty: number];

/** What a folded word may have been meant to be. */
export interface Guesses {
  /** Words with a slip of the finger; none for a word that is known. */
  misspelt(word: string): readonly Guess[];
  /** Words with letters in common: other forms, compounds. */
  alike(word: string): readonly Guess[];
  /** Words that begin so. */
  begun(word: string): readonly Guess[];
}

const leastMisspelt = 3;
/** Of the words of a few questions, key by key. */
const maxRemembered = 200;

/** Makes guesses at words of an index. */
export function createGuesses(
  index: Index,
  { phrases, stem }: Language,
  findMisspelt: FindMisspelt,
): Guesses {
  const { terms, words } = index;
  const { findAlike, findBegun } = createAlike(index);
  const alikeTo = remember(findAlike, maxRemembered);
  const writtenAs = (word: number) => words[word] ?? '';
  const isKnown = (form: string) =>
    frequencyOf(index, terms.get(form) ?? -1) > 0 || phrases.conceptsOf(form).length > 0;
  return {
    misspelt: remember((word: string) => {
      if (word.length < leastMisspelt || stem(word).some(isKnown)) return [];
      const candidates = alikeTo(word);
      const spelt = candidates.map(([candidate]) => spell(writtenAs(candidate)));
      return findMisspelt(spell(word), spelt).map(
        ({ at, distance }): Guess => [candidates[at]?.[0] ?? 0, weights.misspelling * (1 - distance)],
      );
    }, maxRemembered),
    alike: (word) =>
      alikeTo(word)
        .slice(0, weights.neighbours)
        .filter(([, likeness]) => likeness >= weights.leastLikeness)
        .map(([other, likeness]): Guess => [other, weights.neighbour * likeness]),
    begun: (word) =>
      findBegun(word).map((longer): Guess => {
        const share = word.length / writtenAs(longer).length;
        return [longer, weights.leastPrefix + (weights.prefix - weights.leastPrefix) * share];
      }),
  };
}
