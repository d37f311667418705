import type { Concepts, Phrases } from './createPhrases.ts';

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

/** The parts of a text in order, how they are looked at and where they are. */
export interface Parts {
  readonly looks: readonly Look[];
  readonly starts: readonly number[];
}

const glyph = 0.25;
const none: Concepts = [];
const pair = [0];

/** Weighs the parts of a text by their phrases, and joins neighbouring characters. */
export function readTokens({ looks, starts }: Parts, phrases: Phrases, visit: VisitToken): void {
  let phrase = phrases.find(looks, 0);
  let phraseEnd = phrase.length;
  for (let at = 0; at < looks.length; at++) {
    const look = looks[at];
    const before = looks[at - 1];
    const last = phrase;
    if (at === phraseEnd) {
      phrase = phrases.find(looks, at);
      phraseEnd += phrase.length;
    }
    if (!look) continue;
    const { terms } = look;
    const { concepts, weight } = phrase;
    const start = starts[at] ?? 0;
    const end = start + look.length;
    if (!look.isGlyph) {
      visit(
        terms,
        look.concepts[0] ? [...concepts, ...look.concepts] : concepts,
        start,
        end,
        weight,
        look.word,
      );
      continue;
    }
    const startBefore = starts[at - 1] ?? 0;
    if (before?.isGlyph && startBefore + before.length === start) {
      // Of 30 bits, which engines find sooner; no two pairs of Chinese or Japanese have the same.
      pair[0] = ((~(before.terms[0] ?? 0) << 17) ^ ((terms[0] ?? 0) << 2)) >>> 2;
      const shared = phrase === last ? concepts : none;
      visit(pair, shared, startBefore, end, Math.min(weight, last.weight), '');
    }
    visit(terms, none, start, end, glyph, '');
  }
}
