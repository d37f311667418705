import { createPhrases, type Phrases } from './createPhrases.ts';
import { createStemmer, wordsOf } from './createStemmer.ts';
import { foldText, type Glyphs } from './foldText.ts';
import type { Lexicon } from './Lexicon.ts';
import { type Atom, readAtoms } from './readAtoms.ts';

/** An atom with the forms it is indexed under, the surest first. */
export interface Word extends Atom {
  readonly forms: readonly string[];
  /** Concepts of the words it is built of, if it is a compound. */
  readonly parts: readonly string[];
}

/** How texts of one language are read. */
export interface Language {
  readonly phrases: Phrases;
  fold(text: string): string;
  read(text: string): Word[];
  stem(word: string): readonly string[];
  /** Exponent by which confidences are made the same in all languages: in some a question has little in common with its answer. */
  readonly leniency: number;
  /** Words that the lexicon's groups are made of, folded. */
  readonly words: ReadonlySet<string>;
}

export interface LanguageOptions {
  readonly lexicon: Lexicon;
  readonly glyphs?: Glyphs | undefined;
  /** BCP 47. */
  readonly locale: string;
  readonly synonyms?: readonly (readonly string[])[] | false | undefined;
}

interface Lexeme {
  readonly forms: readonly string[];
  readonly parts: readonly string[];
}

/** Languages that write compounds in one word, with how short a part may be. */
const leastParts: Readonly<Record<string, number>> = { de: 4, nl: 4, ko: 2 };
const leniencies: Readonly<Record<string, number>> = { zh: 0.45, ja: 0.7, ko: 0.7 };
const maxRemembered = 50_000;

/** Prepares a language: its lexicon is read once, and each word of a text but once, too. */
export function createLanguage({ lexicon, glyphs, locale, synonyms = [] }: LanguageOptions): Language {
  const phrases = createPhrases();
  const stem = createStemmer(lexicon);
  const fold = remember((part: string) => foldText(part, glyphs));
  const leastPart = leastParts[locale.slice(0, 2)];
  const lexemeOf = remember((word: string): Lexeme => {
    const forms = stem(word);
    const parts = leastPart === undefined ? [] : partsOf(word, { leastPart, stem, phrases });
    return { forms, parts };
  });
  const words = new Set<string>();
  const readPlain = (text: string) =>
    readAtoms(text, fold).map((atom) => ({ ...atom, forms: atom.isGlyph ? [atom.word] : stem(atom.word) }));
  for (const word of wordsOf(lexicon.light)) phrases.add(readPlain(word), undefined);
  const groups = synonyms === false ? [] : [...lexicon.groups.map((group) => group.split('|')), ...synonyms];
  for (const [index, group] of groups.entries()) {
    for (const phrase of group) {
      const atoms = readPlain(phrase);
      phrases.add(atoms, `\0${index}`);
      for (const { word, isGlyph } of atoms) if (!isGlyph) words.add(word);
    }
  }
  return {
    phrases,
    leniency: leniencies[locale.slice(0, 2)] ?? 1,
    words,
    fold,
    stem,
    read: (text) =>
      readAtoms(text, fold).map((atom) =>
        atom.isGlyph ? { ...atom, forms: [atom.word], parts: [] } : { ...atom, ...lexemeOf(atom.word) },
      ),
  };
}

interface Compounds {
  readonly leastPart: number;
  readonly stem: (word: string) => readonly string[];
  readonly phrases: Phrases;
}

/** “Paketstatus” speaks of a “Paket”, “Lieferadresse” of an “Adresse”: the longest words of the lexicon at either end. */
function partsOf(word: string, { leastPart, stem, phrases }: Compounds): readonly string[] {
  const conceptsOf = (part: string) => phrases.conceptsOf(stem(part)[0] ?? '');
  const found = new Set<string>();
  if (conceptsOf(word).length > 0) return [];
  for (const isHead of [true, false]) {
    for (let length = word.length - 2; length >= leastPart; length--) {
      const concepts = conceptsOf(isHead ? word.slice(0, length) : word.slice(-length));
      for (const concept of concepts) found.add(concept);
      if (concepts.length > 0) break;
    }
  }
  return [...found];
}

function remember<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    if (known.size > maxRemembered) known.clear();
    const computed = compute(key);
    known.set(key, computed);
    return computed;
  };
}
