import { gap, glyph, joiner, kindOf, letter } from './characters.ts';

/** The smallest parts of a text that are searched: words, and the single characters of scripts without spaces. */
export interface Atom {
  /** Folded. */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isGlyph: boolean;
  /** It stands right after the atom before it: the next character, or what follows a hyphen or apostrophe. */
  readonly isGlued: boolean;
}

const closers = /["'’ʼ״׳]/u;
const mark = /\p{M}|[ﾞﾟ]/u;

/** Cuts a text into atoms. `fold` is asked once for each word, and for each character with its marks. */
export function readAtoms(text: string, fold: (part: string) => string): Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  let run: number = gap;
  for (let at = 0; at <= text.length; ) {
    const point = text.codePointAt(at);
    const kind = point === undefined ? gap : kindOf(point);
    const next = at + (point !== undefined && point > 0xffff ? 2 : 1);
    const joins = kind === joiner && run === letter && kindOf(text.codePointAt(next) ?? 0) === letter;
    const now = joins ? letter : kind === joiner ? gap : kind;
    if (now !== run) {
      if (run === letter) addWords(atoms, text, start, at, fold);
      if (run === glyph) addGlyphs(atoms, text, start, at, fold);
      start = at;
      run = now;
    }
    at = next;
  }
  return atoms;
}

function addWords(
  atoms: Atom[],
  text: string,
  start: number,
  end: number,
  fold: (part: string) => string,
): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    const isEnd = at === end;
    if (!isEnd && kindOf(text.charCodeAt(at)) !== joiner) continue;
    // “don’t” and “parcel’s” are one word, “l’article” and “pre-order” are two.
    if (!isEnd && closers.test(text.charAt(at)) && endOfPart(text, at + 1, end) - at <= 3) continue;
    const word = fold(text.slice(from, at)).replace(/["'’ʼ״׳\s]/gu, '');
    if (word !== '') atoms.push({ word, start: from, end: at, isGlyph: false, isGlued: from > start });
    from = at + 1;
  }
}

function endOfPart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindOf(text.charCodeAt(at)) !== joiner) at++;
  return at;
}

function addGlyphs(
  atoms: Atom[],
  text: string,
  start: number,
  end: number,
  fold: (part: string) => string,
): void {
  let isGlued = false;
  for (let at = start; at < end; ) {
    let next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    while (next < end && mark.test(text.charAt(next))) next++;
    for (const word of fold(text.slice(at, next))) {
      atoms.push({ word, start: at, end: next, isGlyph: true, isGlued });
      isGlued = true;
    }
    at = next;
  }
}
