import { gap, glyph, joiner, kindOf, letter, mark } from './characters.ts';

/**
 * Is told of each smallest part of a text that is searched, in order: words, and single characters of scripts without
 * spaces. Places are in UTF-16 units, the end exclusive; a part is glued if it stands right after the one before it, as
 * the next character or after a hyphen or apostrophe.
 */
export type VisitAtom = (start: number, end: number, isGlyph: boolean, isGlued: boolean) => void;

const apostrophes = /["'’ʼ״׳]/u;
/** With its apostrophe: “don’t” and “parcel’s” are one word, “l’article” and “PayPal’dan” two. */
const longestEnding = 3;

/** Cuts a text into atoms. */
export function readAtoms(text: string, visit: VisitAtom): void {
  let start = 0;
  let run: number = gap;
  let isGlued = false;
  for (let at = 0; at <= text.length; ) {
    const point = text.codePointAt(at) ?? -1;
    const next = at + (point > 0xffff ? 2 : 1);
    const kind = point < 0 ? gap : kindOf(point);
    const joins = kind === joiner && run === letter && kindOf(text.codePointAt(next) ?? 0) === letter;
    const now = kind === mark ? run : joins ? letter : kind === joiner ? gap : kind;
    if (now !== run || (now === glyph && kind !== mark)) {
      if (run === letter) readWords(text, start, at, visit);
      // Whatever ends here, the next character of the same script goes on.
      if (run === glyph) visit(start, at, true, isGlued);
      isGlued = run === glyph && now === glyph;
      start = at;
      run = now;
    }
    at = next;
  }
}

function readWords(text: string, start: number, end: number, visit: VisitAtom): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && kindOf(text.charCodeAt(at)) !== joiner) continue;
    if (at < end && apostrophes.test(text.charAt(at)) && endOfPart(text, at + 1, end) - at <= longestEnding)
      continue;
    visit(from, at, false, from > start);
    from = at + 1;
  }
}

function endOfPart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindOf(text.charCodeAt(at)) !== joiner) at++;
  return at;
}
