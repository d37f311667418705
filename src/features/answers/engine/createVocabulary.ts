import type { Language } from './createLanguage.ts';

/** Numbers terms and words as they are met. */
export interface Vocabulary {
  readonly terms: ReadonlyMap<string, number>;
  /** As they are written, folded. */
  readonly words: readonly string[];
  /** The term of each word. */
  readonly termOfWord: readonly number[];
  numberOf(term: string): number;
  /** Notes how a word is written; its first form is the term it is found by. */
  addWord(word: string, form: string): void;
}

/** Starts a vocabulary with the words of the language's lexicon, so that they are found when misspelt. */
export function createVocabulary(language: Language): Vocabulary {
  const terms = new Map<string, number>();
  const known = new Set<string>();
  const words: string[] = [];
  const termOfWord: number[] = [];
  const numberOf = (term: string): number => {
    const number = terms.get(term);
    if (number !== undefined) return number;
    terms.set(term, terms.size);
    return terms.size - 1;
  };
  const addWord = (word: string, form: string): void => {
    if (known.has(word)) return;
    known.add(word);
    words.push(word);
    termOfWord.push(numberOf(form));
  };
  for (const word of language.words) addWord(word, language.stem(word)[0] ?? word);
  return { terms, words, termOfWord, numberOf, addWord };
}
