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
/** Tells whether a part is a character and not a word. */
export const isGlyph = new RegExp(`^[${glyph}]`, 'u');

/** Is told of each smallest part of a text that is searched, in order; where it starts counts UTF-16 units. */
export type VisitPart = (part: string, start: number) => void;

/** Cuts a text into words and, where they are written without spaces, characters with their marks. */
export function cutText(text: string, visit: VisitPart): void {
  part.lastIndex = 0;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [all, glyphs] = found;
    let start = found.index;
    if (glyphs === undefined) visit(all, start);
    else {
      for (const one of glyphs.match(character) ?? []) {
        visit(one, start);
        start += one.length;
      }
    }
  }
}
