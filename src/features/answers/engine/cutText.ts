const glyph = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}ーｰ';
const marks = '\\p{M}ﾞﾟ';
const letter = `(?![${glyph}])[\\p{L}\\p{N}${marks}]`;
/**
 * Characters that are one UTF-16 unit and have no marks, which is most of Chinese and Japanese, all at once; another
 * character of a script without spaces; or a word, with endings of at most two letters after an apostrophe: “don’t” and
 * “parcel’s” are one word, “l’article” and “PayPal’dan” two.
 */
const part = new RegExp(
  `([ぁ-ゖァ-ヺー㐀-䶿一-鿿]+(?![${marks}]))|[${glyph}][${marks}]*|(?:${letter}){1,99}(?:["'’ʼ״׳](?:${letter}){1,2}(?!${letter}))*`,
  'gu',
);
/** Tells whether a part is a character and not a word. */
export const isGlyph = new RegExp(`^[${glyph}]`, 'u');

/** Is told where each smallest part of a text that is searched starts and ends, in order and in UTF-16 units. */
export type VisitPart = (start: number, end: number) => void;

/** Cuts a text into words and, where they are written without spaces, characters with their marks. */
export function cutText(text: string, visit: VisitPart): void {
  part.lastIndex = 0;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [all, plain] = found;
    let start = found.index;
    const end = start + all.length;
    if (plain) while (start < end) visit(start, ++start);
    else visit(start, end);
  }
}
