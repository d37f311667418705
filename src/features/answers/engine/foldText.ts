/** Traditional characters and the simplified ones they are met as. */
export type Glyphs = ReadonlyMap<string, string>;

/** Letters that Unicode does not take apart, and forms of one letter that people do not tell apart in a search. */
const alike = new Map(
  'ßss æae œoe øo łl đd ðd þth ıi ħh ŧt ةه ىي کك یي ךכ םמ ןנ ףפ ץצ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;
const special = /[ßæœøłđðþıħŧةىکیךםןףץ\u30a1-\u30f6٠-٩۰-۹]/gu;
const plain = /^[\0-\x7f]*$/u;
const hiraganaBefore = 0x60;

function foldLetter(letter: string): string {
  const point = letter.charCodeAt(0);
  if (point > 0x3000) return String.fromCharCode(point - hiraganaBefore);
  // Arabic and Persian digits end in the digit's own four bits.
  return alike.get(letter) ?? String(point & 15);
}

/** Folds width, case, accents, vowel marks and variants of letters away, so that “Été” is “ete”. */
export function foldText(text: string, glyphs?: Glyphs): string {
  if (plain.test(text)) return text.toLowerCase();
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC')
    .replace(special, foldLetter);
  return glyphs ? folded.replace(/\p{Script=Han}/gu, (glyph) => glyphs.get(glyph) ?? glyph) : folded;
}
