import { createFold } from './createFold.ts';
import { type Concepts, createPhrases } from './createPhrases.ts';
import { createStemmer, wordsOf } from './createStemmer.ts';
import { cutText } from './cutText.ts';
import type { Lexicon } from './Lexicon.ts';
import { partsOf } from './partsOf.ts';
import { type Look, readTokens, type VisitToken } from './readTokens.ts';
import { remember } from './remember.ts';
import { termOf } from './termOf.ts';

/** How texts of one language are read. */
export interface Language {
  /** Words that the lexicon's groups are made of, folded, and what they are found by. */
  readonly words: ReadonlyMap<string, number>;
  /**
   * Exponent by which confidences are made the same in all languages: in some a question has little in common with its
   * answer.
   */
  readonly leniency: number;
  /** Tells `visit` of all parts of a text that are searched. */
  read(text: string, visit: VisitToken): void;
  /** What a folded word is found by, the surest first. */
  termsOf(word: string): readonly number[];
  /** What a term stands for by itself. */
  conceptsOf(term: number): Concepts;
}

/** What a language is prepared from. */
export interface LanguageOptions {
  readonly lexicon: Lexicon;
  /** ISO 639-1. */
  readonly language: string;
  readonly synonyms?: readonly (readonly string[])[] | false | undefined;
}

/** Languages that write compounds in one word, with how short a part may be. */
const leastParts: Readonly<Record<string, number>> = { de: 4, nl: 4, ko: 2 };
/** No part of a word is as long. */
const longestWord = 99;
const leniencies: Readonly<Record<string, number>> = { ar: 0.9, ja: 0.78, ko: 0.68, pt: 1.14, zh: 0.56 };
/** Of the private use area, where texts have no terms. */
const firstConcept = 0xe0000000;

/** Prepares a language. */
export function createLanguage({ lexicon, language, synonyms = [] }: LanguageOptions): Language {
  const phrases = createPhrases();
  const words = new Map<string, number>();
  const stem = createStemmer(lexicon);
  const fold = createFold(lexicon.glyphs);
  const termsOf = (word: string) => stem(word).map(termOf);
  const { conceptsOf } = phrases;
  const createCut = (meaningOf: (word: string) => Concepts) => {
    const look = remember((raw: string): Look => {
      const word = fold(raw).replace(/["'’ʼ״׳\s]/gu, '');
      return { word, terms: termsOf(word), concepts: meaningOf(word), isGlyph: false, length: raw.length };
    });
    const lookAt = (raw: string): Look => {
      const word = fold(raw);
      return { word, terms: [termOf(word)], concepts: [], isGlyph: true, length: raw.length };
    };
    const lookAtUnit = remember((unit: number) => lookAt(String.fromCharCode(unit)));
    const lookAtGlyph = (raw: string) => (raw.length > 1 ? lookAt(raw) : lookAtUnit(raw.charCodeAt(0)));
    return (text: string) => {
      const looks: Look[] = [];
      const starts: number[] = [];
      cutText(text, (raw, start, isGlyph) => {
        const seen = isGlyph ? lookAtGlyph(raw) : look(raw);
        if (!seen.word) return;
        looks.push(seen);
        starts.push(start);
      });
      return { looks, starts };
    };
  };
  const cutPhrase = createCut(() => []);
  for (const word of wordsOf(lexicon.light)) phrases.add(cutPhrase(word).looks);
  const groups = synonyms === false ? [] : [...lexicon.groups.map((group) => group.split('|')), ...synonyms];
  for (const [at, group] of groups.entries()) {
    for (const phrase of group) {
      const { looks } = cutPhrase(phrase);
      phrases.add(looks, firstConcept + at);
      for (const { word, terms, isGlyph } of looks) if (!isGlyph) words.set(word, terms[0] ?? 0);
    }
  }
  const least = leastParts[language] ?? longestWord;
  const cut = createCut((word) => partsOf(word, least, (part) => conceptsOf(termsOf(part)[0] ?? 0)));
  return {
    ...{ words, leniency: leniencies[language] ?? 1, termsOf, conceptsOf },
    read(text, visit) {
      const parts = cut(text);
      readTokens({ ...parts, phrases: phrases.find(parts.looks) }, visit);
    },
  };
}
