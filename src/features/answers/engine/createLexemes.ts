import { readAtoms } from './readAtoms.ts';
import { remember } from './remember.ts';

/** A word, or a character of a script without spaces. */
export interface Lexeme {
  /** Folded. */
  readonly word: string;
  /** What it is indexed under, the surest first. */
  readonly forms: readonly string[];
  /** Concepts of the words it is built of, if it is a compound. */
  readonly parts: readonly string[];
  readonly isGlyph: boolean;
  readonly isHiragana: boolean;
}

/** A lexeme in a text: see `VisitAtom`. */
export interface Word {
  readonly lexeme: Lexeme;
  readonly start: number;
  readonly end: number;
  readonly isGlued: boolean;
}

/** How words are looked at. */
export interface Lexis {
  fold(text: string): string;
  stem(word: string): readonly string[];
  partsOf(word: string): readonly string[];
}

const hiragana = /^\p{Script=Hiragana}+$/u;
const none: readonly string[] = [];

/** Reads texts, looking at each word but once while it remembers no more than `most`. */
export function createLexemes({ fold, stem, partsOf }: Lexis, most?: number): (text: string) => Word[] {
  const glyphOf = remember((word: string): Lexeme => {
    return { word, forms: [word], parts: none, isGlyph: true, isHiragana: hiragana.test(word) };
  });
  const glyphsIn = (text: string) => [...fold(text)].map(glyphOf);
  const glyphsOfUnit = remember((unit: number) => glyphsIn(String.fromCharCode(unit)));
  const wordsIn = remember((text: string): Lexeme[] => {
    const word = fold(text).replace(/["'’ʼ״׳\s]/gu, '');
    if (word === '') return [];
    return [{ word, forms: stem(word), parts: partsOf(word), isGlyph: false, isHiragana: false }];
  }, most);
  return (text) => {
    const words: Word[] = [];
    readAtoms(text, (start, end, isGlyph, isGlued) => {
      const lexemes = !isGlyph
        ? wordsIn(text.slice(start, end))
        : end - start === 1
          ? glyphsOfUnit(text.charCodeAt(start))
          : glyphsIn(text.slice(start, end));
      for (const lexeme of lexemes) words.push({ lexeme, start, end, isGlued });
    });
    return words;
  };
}
