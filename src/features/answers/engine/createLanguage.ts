import { createLexemes, type Word } from './createLexemes.ts';
import { createPhrases, type Phrases } from './createPhrases.ts';
import { createStemmer, wordsOf } from './createStemmer.ts';
import { foldText, type Glyphs } from './foldText.ts';
import type { Lexicon } from './Lexicon.ts';
import { partsOf } from './partsOf.ts';

/** Cuts a text into words. */
export type Read = (text: string) => readonly Word[];

/** How texts of one language are read. */
export interface Language {
  readonly phrases: Phrases;
  /** Words that the lexicon's groups are made of, folded. */
  readonly words: ReadonlySet<string>;
  /**
   * Exponent by which confidences are made the same in all languages: in some a question has little in common with its
   * answer.
   */
  readonly leniency: number;
  fold(text: string): string;
  readonly read: Read;
  /** Another `read`, with a memory of its own that goes when it goes: for very many texts. */
  createRead(): Read;
  /** Forms of a folded word, the surest first. */
  stem(word: string): readonly string[];
}

/** What a language is prepared from. */
export interface LanguageOptions {
  readonly lexicon: Lexicon;
  readonly glyphs?: Glyphs | undefined;
  /** BCP 47. */
  readonly locale: string;
  readonly synonyms?: readonly (readonly string[])[] | false | undefined;
}

/** Languages that write compounds in one word, with how short a part may be. */
const leastParts: Readonly<Record<string, number>> = { de: 4, nl: 4, ko: 2 };
const leniencies: Readonly<Record<string, number>> = {
  ar: 1.04,
  de: 0.95,
  en: 1.25,
  es: 0.97,
  fr: 1.15,
  ja: 0.7,
  ko: 0.73,
  nl: 0.97,
  pt: 1.15,
  zh: 0.45,
};

/** Words of queries and of the articles they find. */
const maxRemembered = 4000;

/** Prepares a language. */
export function createLanguage({ lexicon, glyphs, locale, synonyms = [] }: LanguageOptions): Language {
  const tag = locale.slice(0, 2);
  const least = leastParts[tag];
  const phrases = createPhrases();
  const words = new Set<string>();
  const stem = createStemmer(lexicon);
  const fold = (text: string) => foldText(text, glyphs);
  const readPhrase = createLexemes({ fold, stem, partsOf: () => [] });
  const addPhrase = (phrase: string, concept?: string) => {
    const lexemes = readPhrase(phrase).map(({ lexeme }) => lexeme);
    phrases.add(lexemes, concept);
    if (concept === undefined) return;
    for (const { word, isGlyph } of lexemes) if (!isGlyph) words.add(word);
  };
  const groups = synonyms === false ? [] : [...lexicon.groups.map((group) => group.split('|')), ...synonyms];
  for (const word of wordsOf(lexicon.light)) addPhrase(word);
  for (const [index, group] of groups.entries()) {
    for (const phrase of group) addPhrase(phrase, `\0${index}`);
  }
  const conceptsOf = (part: string) => phrases.conceptsOf(stem(part)[0] ?? '');
  const createRead = (most?: number) =>
    createLexemes(
      { fold, stem, partsOf: (word) => (least === undefined ? [] : partsOf(word, least, conceptsOf)) },
      most,
    );
  return {
    ...{ phrases, words, fold, stem, leniency: leniencies[tag] ?? 1 },
    ...{ read: createRead(maxRemembered), createRead: () => createRead() },
  };
}
