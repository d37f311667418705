import { createGuesses, type FindMisspelt } from './createGuesses.ts';
import type { Language } from './createLanguage.ts';
import type { Index } from './Index.ts';
import type { Token } from './readTokens.ts';
import { remember } from './remember.ts';
import { weights } from './weights.ts';

/** The terms that a word of the query may mean, with how sure that is (0 to 1). */
export type Readings = ReadonlyMap<number, number>;

/** Reads the words of queries as terms of an index. */
export interface Reader {
  /** `isOpen` says that the word may still be being typed. */
  read(token: Token, isOpen: boolean): Readings;
  /** Without guessing at words that look alike. */
  readPlain(token: Token): Readings;
  /** The word that an unknown one was probably meant to be. */
  correct(token: Token): string | undefined;
}

const maxRemembered = 200;

/** Makes a reader, which remembers the words it has read. */
export function createReader(index: Index, language: Language, findMisspelt: FindMisspelt): Reader {
  const { terms, words } = index;
  const guesses = createGuesses(index, language, findMisspelt);
  const conceptsOf = remember((word: number) =>
    language
      .stem(words[word] ?? '')
      .flatMap((form) => language.phrases.conceptsOf(form))
      .map((concept) => terms.get(concept)),
  );
  const readPlain = ({ forms, meanings }: Token) => {
    const readings = new Map<number, number>();
    for (const meaning of meanings) note(readings, terms.get(meaning), weights.concept);
    for (const [at, form] of forms.entries()) note(readings, terms.get(form), at === 0 ? 1 : weights.form);
    return readings;
  };
  const readAll = (token: Token, isOpen: boolean): Readings => {
    const readings = readPlain(token);
    const { word } = token;
    const begun = isOpen ? guesses.begun(word) : [];
    for (const [guess, certainty] of [...guesses.alike(word), ...guesses.misspelt(word), ...begun]) {
      note(readings, index.termOfWord[guess], certainty);
      for (const concept of conceptsOf(guess)) note(readings, concept, certainty * weights.concept);
    }
    return readings;
  };
  const remembered = new Map<string, Readings>();
  return {
    readPlain,
    read(token, isOpen) {
      if (token.word === '') return readPlain(token);
      const key = [token.word, isOpen, ...token.meanings].join(' ');
      const readings = remembered.get(key) ?? readAll(token, isOpen);
      if (remembered.size > maxRemembered) remembered.clear();
      remembered.set(key, readings);
      return readings;
    },
    correct({ word }) {
      const [best] = [...guesses.misspelt(word)].sort((one, other) => other[1] - one[1]);
      return best && words[best[0]];
    },
  };
}

function note(readings: Map<number, number>, term: number | undefined, certainty: number): void {
  if (term !== undefined && certainty > (readings.get(term) ?? 0)) readings.set(term, certainty);
}
