import { buildIndex } from './buildIndex.ts';
import type { Language } from './createLanguage.ts';
import { createLineReader } from './createLikeness.ts';
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
  const readLine = createLineReader(index, language);
  const linesOf = new Map<number, Line[]>();
  const lines = deeds.flatMap(({ keywords }, deed) =>
    keywords.map((keyword): Line => {
      const { own, worth } = readLine(keyword);
      const line = { deed, worth, met: 0, last: undefined };
      for (const term of own) linesOf.set(term, [...(linesOf.get(term) ?? []), line]);
      return line;
    }),
  );
  return (text, isPlain) => {
    const asked = understand(text, isPlain);
    const whole = asked.reduce((sum, { worth }) => sum + worth, 0);
    const share = Math.min(1, whole / wholeWish);
    for (const part of asked) {
      for (const [term, certainty] of part.readings) {
        for (const line of linesOf.get(term) ?? []) {
          if (line.last === part) continue;
          line.last = part;
          // A guess at a word is enough to find something to read, and hardly to offer to do something.
          line.met += part.worth * (isPlain ? certainty : certainty ** 2);
        }
      }
    }
    const sure = actions.map(() => 0);
    for (const line of lines) {
      const likeness = (2 * line.met) / (whole + line.worth);
      sure[line.deed] = Math.max(sure[line.deed] ?? 0, share * Math.min(1, likeness));
      line.met = 0;
    }
    return sure;
  };
}

/** A phrase in which shoppers ask for something. */
interface Line {
  readonly deed: number;
  readonly worth: number;
  /** How much of a question it has, and the part of the question that was found in it last. */
  met: number;
  last: Asked | undefined;
}
