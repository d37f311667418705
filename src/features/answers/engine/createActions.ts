import { buildIndex } from './buildIndex.ts';
import type { Language } from './createLanguage.ts';
import { createLikeness } from './createLikeness.ts';
import { type Asked, createReader } from './createReader.ts';
import type { Lexicon } from './Lexicon.ts';
import type { SearchAction } from './Search.ts';

export const actions: readonly SearchAction[] = [
  ...(['track', 'return', 'cancel', 'address', 'refund', 'problem', 'invoice', 'person'] as const),
];
/** How much a wish says at least: “order” is in phrases for most of the actions, and tells nothing of what somebody wants. */
const wholeWish = 1.5;

/**
 * Tells for each of the actions how sure it is that a text asks for it, 0 to 1, by its likeness to the lexicon’s phrases;
 * `isPlain` says that no word is guessed at.
 */
export type Wishes = (text: string, isPlain?: boolean) => readonly number[];

/** Indexes the phrases of a language's actions. Yields between slices of work. */
export function* createActions(lexicon: Lexicon, language: Language): Generator<void, Wishes> {
  const deeds = actions.map((action) => ({ keywords: lexicon.actions[action]?.split('|') ?? [] }));
  const index = yield* buildIndex(deeds, language);
  const understand = createReader(index, language);
  const compare = createLikeness(index, language);
  return (text, isPlain) => {
    const asked = understand(text, isPlain);
    const likenessOf = compare(isPlain ? asked : asked.map(doubt));
    const share = asked.reduce((sum, { worth }) => sum + worth / wholeWish, 0);
    return deeds.map(
      ({ keywords }) => Math.min(1, share) * Math.min(1, Math.max(0, ...keywords.map(likenessOf))),
    );
  };
}

/** A guess at a word is enough to find something to read, and hardly to offer to do something. */
function doubt(one: Asked): Asked {
  return { ...one, readings: one.readings.map(([term, certainty]) => [term, certainty ** 2]) };
}
