import type { Concepts } from './createPhrases.ts';

/** A word or a character as it is looked at wherever it stands. */
export interface Look {
  /** Folded. */
  readonly word: string;
  /** What it is found by, the surest first. */
  readonly terms: readonly number[];
  /** What it stands for by itself. */
  readonly concepts: Concepts;
  readonly isGlyph: boolean;
  /** As it stands in texts, in UTF-16 units. */
  readonly length: number;
}

/**
 * Is told of each part of a text that is searched: a word, a character of a script without spaces, or a pair of these.
 * Terms are good only during the call. Places are in UTF-16 units, the end exclusive; the weight, 0 to 1, is how much it
 * says of what the text is about; the word is empty unless it is one that may be misspelt, begun or bent.
 */
export type VisitToken = (
  terms: readonly number[],
  concepts: Concepts,
  start: number,
  end: number,
  weight: number,
  word: string,
) => void;

/** The parts of a text in order, how they are looked at and where they are, and the phrases that they are part of. */
export interface Parts {
  readonly looks: readonly Look[];
  readonly starts: readonly number[];
  readonly phrases: readonly (Concepts | undefined)[];
}

const light = 0.25;
const glyph = 0.25;
const none: Concepts = [];
const pair = [0];

/** Weighs the parts of a text by their phrases, and joins neighbouring characters. */
export function readTokens({ looks, starts, phrases }: Parts, visit: VisitToken): void {
  for (let at = 0; at < looks.length; at++) {
    const look = looks[at];
    const before = looks[at - 1];
    const phrase = phrases[at];
    const isLight = phrase?.length === 0;
    if (!look) continue;
    const start = starts[at] ?? 0;
    const end = start + look.length;
    if (!look.isGlyph) {
      const concepts = look.concepts.length > 0 ? [...(phrase ?? none), ...look.concepts] : (phrase ?? none);
      visit(look.terms, concepts, start, end, isLight ? light : 1, look.word);
      continue;
    }
    const startBefore = starts[at - 1] ?? 0;
    if (before?.isGlyph && startBefore + before.length === start) {
      pair[0] = (((before.terms[0] ?? 0) << 16) | (look.terms[0] ?? 0)) >>> 0;
      const last = phrases[at - 1];
      const wasLight = last?.length === 0;
      const weight = isLight || wasLight ? light : 1;
      visit(pair, phrase === last ? (phrase ?? none) : none, startBefore, end, weight, '');
    }
    visit(look.terms, none, start, end, glyph, '');
  }
}
