import type { Language } from './createLanguage.ts';
import type { Lexeme } from './createLexemes.ts';
import { createTerms, type Terms } from './createTerms.ts';
import { remember } from './remember.ts';

/** Numbers terms and words as they are met. */
export interface Vocabulary {
  readonly terms: Terms;
  /** As they are written, folded. */
  readonly words: readonly string[];
  /** The term of each word. */
  readonly termOfWord: readonly number[];
  /** Numbers of a lexeme's forms; notes how a word is written, whose first form is the term it is found by. */
  numbersOf(lexeme: Lexeme): readonly number[];
}

/** Starts a vocabulary with the words of the language's lexicon, so that they are found when misspelt. */
export function createVocabulary(language: Language): Vocabulary {
  const terms = createTerms();
  const known = new Set<string>();
  const words: string[] = [];
  const termOfWord: number[] = [];
  const addWord = (word: string, form: string): void => {
    if (known.has(word)) return;
    known.add(word);
    words.push(word);
    termOfWord.push(terms.numberOf(form));
  };
  for (const word of language.words) addWord(word, language.stem(word)[0] ?? word);
  return {
    ...{ terms, words, termOfWord },
    numbersOf: remember(({ word, forms, isGlyph }: Lexeme) => {
      if (!isGlyph) addWord(word, forms[0] ?? word);
      return forms.map(terms.numberOf);
    }),
  };
}
