const glyph = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}ーｰ';
const marks = '\\p{M}ﾞﾟ';
const letter = `(?![${glyph}])[\\p{L}\\p{N}${marks}]`;
/**
 * Characters of scripts without spaces; or a word, with endings of at most two letters after an apostrophe: “don’t” and
 * “parcel’s” are one word, “l’article” and “PayPal’dan” two.
 */
const part = new RegExp(
  `([${glyph}][${glyph}${marks}]*)|(?:${letter}){1,99}(?:["'’ʼ״׳](?:${letter}){1,2}(?!${letter}))*`,
  'gu',
);
const character = new RegExp(`.[${marks}]*`, 'gsu');
/** Characters of more than one UTF-16 unit, with their marks. */
const long = new RegExp(`[${marks}\\u{10000}-\\u{10ffff}]`, 'u');
/** Tells whether a part is a character and not a word. */
export const isGlyph = new RegExp(`^[${glyph}]`, 'u');

/** Is told where each smallest part of a text that is searched starts and ends, in order and in UTF-16 units. */
export type VisitPart = (start: number, end: number) => void;

/** Cuts a text into words and, where they are written without spaces, characters with their marks. */
export function cutText(text: string, visit: VisitPart): void {
  part.lastIndex = 0;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [all, glyphs] = found;
    let start = found.index;
    const end = start + all.length;
    if (glyphs === undefined) visit(start, end);
    else if (long.test(glyphs)) {
      for (const one of glyphs.match(character) ?? []) {
        visit(start, start + one.length);
        start += one.length;
      }
    } else while (start < end) visit(start, ++start);
  }
}
