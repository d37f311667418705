/** Stands between words. */
export const gap = 1;
/** Part of a word that spaces or signs end. */
export const letter = 2;
/** A character of a script that is written without spaces, so that words in it cannot be told by them. */
export const glyph = 3;
/** An apostrophe or hyphen: part of a word only between two of its letters. */
export const joiner = 4;
/** Belongs to the character before it, whichever that is. */
export const mark = 5;

const glyphs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ーｰ]/u;
const marks = /[\p{M}ﾞﾟ]/u;
const letters = /[\p{L}\p{N}]/u;
const joiners = /['’ʼ״׳"‐‑-]/u;
const known = new Uint8Array(0x10000);

function classify(point: number): number {
  const character = String.fromCodePoint(point);
  if (marks.test(character)) return mark;
  if (glyphs.test(character)) return glyph;
  if (letters.test(character)) return letter;
  return joiners.test(character) ? joiner : gap;
}

/** The kind of a code point; each of the first 65,536 is looked up but once. */
export function kindOf(point: number): number {
  const kind = known[point];
  if (kind) return kind;
  const found = classify(point);
  if (point < known.length) known[point] = found;
  return found;
}
