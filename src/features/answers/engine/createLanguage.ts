import { createFold } from './createFold.ts';
import { type Concepts, createPhrases } from './createPhrases.ts';
import { createStemmer } from './createStemmer.ts';
import { cutText, isGlyph } from './cutText.ts';
import type { Lexicon } from './Lexicon.ts';
import { partsOf } from './partsOf.ts';
import { type Look, readTokens, type VisitToken } from './readTokens.ts';
import { remember } from './remember.ts';
import { termOf } from './termOf.ts';

/** How texts of one language are read. */
export interface Language {
  /** Words that the lexicon's groups are made of, folded, and what they are found by. */
  readonly words: ReadonlyMap<string, number>;
  /** See `Lexicon`. */
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
  readonly synonyms?: readonly (readonly string[])[] | false | undefined;
}

/** No part of a word is as long. */
const longestWord = 99;
/** Among the numbers of pairs of symbols, which are no terms. */
const firstConcept = 0x2a000000;

/** Prepares a language. */
export function createLanguage({ lexicon, synonyms = [] }: LanguageOptions): Language {
  const phrases = createPhrases();
  const words = new Map<string, number>();
  const stem = createStemmer(lexicon);
  const fold = createFold(lexicon.glyphs);
  const termsOf = (word: string) => stem(word).map(termOf);
  const { conceptsOf } = phrases;
  const createCut = (meaningOf: (word: string) => Concepts) => {
    const look = remember((raw: string): Look => {
      const word = fold(raw).replace(/["'’ʼ״׳\s]/gu, '');
      return {
        word,
        terms: termsOf(word),
        concepts: meaningOf(word),
        isGlyph: isGlyph.test(raw),
        length: raw.length,
      };
    });
    // Characters are many, and numbers are found sooner than strings.
    const lookAtUnit = remember((unit: number) => look(String.fromCharCode(unit)));
    return (text: string) => {
      const looks: Look[] = [];
      const starts: number[] = [];
      cutText(text, (start, end) => {
        const seen = end - start > 1 ? look(text.slice(start, end)) : lookAtUnit(text.charCodeAt(start));
        if (!seen.word) return;
        looks.push(seen);
        starts.push(start);
      });
      return { looks, starts };
    };
  };
  const cutPhrase = createCut(() => []);
  for (const word of lexicon.light.split(' ')) phrases.add(cutPhrase(word).looks);
  const groups = synonyms === false ? [] : [...lexicon.groups.map((group) => group.split('|')), ...synonyms];
  for (const [at, group] of groups.entries()) {
    for (const phrase of group) {
      const { looks } = cutPhrase(phrase);
      phrases.add(looks, firstConcept + at);
      for (const { word, terms, isGlyph } of looks) if (!isGlyph) words.set(word, terms[0] ?? 0);
    }
  }
  const cut = createCut((word) =>
    partsOf(word, lexicon.leastPart ?? longestWord, (part) => conceptsOf(termsOf(part)[0] ?? 0)),
  );
  return {
    ...{ words, leniency: lexicon.leniency ?? 1, termsOf, conceptsOf },
    read(text, visit) {
      readTokens(cut(text), phrases, visit);
    },
  };
}
