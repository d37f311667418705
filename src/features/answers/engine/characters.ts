/** What a character is to a reader of words. */
export type CharacterKind = typeof gap | typeof letter | typeof glyph | typeof joiner;

/** Stands between words. */
export const gap = 1;
/** Part of a word that spaces or signs end. */
export const letter = 2;
/** A character of a script that is written without spaces, so that words in it cannot be told by them. */
export const glyph = 3;
/** An apostrophe or hyphen: part of a word only between two of its letters. */
export const joiner = 4;

// The signs at the end belong to no script: the long vowel, and the voicing of half-width Katakana.
const glyphs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ーｰﾞﾟ゙゚]/u;
const letters = /[\p{L}\p{N}\p{M}]/u;
const joiners = /['’ʼ״׳"‐‑-]/u;
const known = new Uint8Array(0x10000);

function classify(point: number): CharacterKind {
  const character = String.fromCodePoint(point);
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
