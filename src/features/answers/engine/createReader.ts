import type { Language } from './createLanguage.ts';
import type { Index } from './Index.ts';
import type { Token } from './readTokens.ts';
import { spell, trigramsOf } from './trigramsOf.ts';
import { weights } from './weights.ts';

/** Finds a misspelt word among candidates: their places, with a distance of 0 (the same) to 1. */
export type FindMisspelt = (
  word: string,
  candidates: readonly string[],
) => readonly { readonly at: number; readonly distance: number }[];

/** The terms that a word of the query may mean, with how sure that is (0 to 1). */
export type Readings = ReadonlyMap<number, number>;

const maxRemembered = 2000;
const maxCandidates = 200;
const leastMisspelt = 3;

/** Reads the words of queries as terms of an index. */
export interface Reader {
  /** `isOpen` says that the word may still be being typed. */
  read(token: Token, isOpen: boolean): Readings;
  /** Without guessing at words that look alike. */
  readPlain(token: Token): Readings;
  /** The word that an unknown one was probably meant to be. */
  correct(token: Token): string | undefined;
}

/** Makes a reader, which remembers the words it has read. */
export function createReader(index: Index, language: Language, findMisspelt: FindMisspelt): Reader {
  const remembered = new Map<string, Readings>();
  const isKnown = ({ forms }: Token) => forms.some((form) => isKnownForm(form, index, language));
  const misspelt = (token: Token) => {
    const { word } = token;
    if (word === undefined || word.length < leastMisspelt || isKnown(token)) return [];
    const candidates = findAlike(word, index).slice(0, maxCandidates);
    const spelt = candidates.map((candidate) => spell(index.words[candidate.word] ?? ''));
    return findMisspelt(spell(word), spelt).map(({ at, distance }) => ({
      word: candidates[at]?.word ?? 0,
      certainty: weights.misspelling * (1 - distance),
    }));
  };
  const readForms = ({ forms }: Token) => {
    const readings = new Map<number, number>();
    for (const [at, form] of [...forms.entries()].reverse()) {
      const term = index.terms.get(form);
      if (term !== undefined) readings.set(term, at === 0 ? 1 : weights.form);
    }
    return readings;
  };
  const withMeanings = ({ meanings }: Token, known: Readings): Readings => {
    if (meanings.length === 0) return known;
    const readings = new Map(known);
    for (const meaning of meanings) {
      const term = index.terms.get(meaning);
      if (term !== undefined) readings.set(term, Math.max(weights.concept, readings.get(term) ?? 0));
    }
    return readings;
  };
  const read = (token: Token, isOpen: boolean): Readings => {
    const readings = readForms(token);
    const note = (term: number | undefined, certainty: number) => {
      if (term !== undefined && certainty > (readings.get(term) ?? 0)) readings.set(term, certainty);
    };
    const noteWord = (word: number, certainty: number) => {
      note(index.termOfWord[word], certainty);
      for (const form of language.stem(index.words[word] ?? '')) {
        for (const concept of language.phrases.conceptsOf(form)) {
          note(index.terms.get(concept), certainty * weights.concept);
        }
      }
    };
    if (token.word === undefined) return readings;
    for (const { word, likeness } of findAlike(token.word, index).slice(0, weights.neighbours)) {
      if (likeness >= weights.leastLikeness) noteWord(word, weights.neighbour * likeness);
    }
    for (const word of isOpen ? wordsThatBegin(token.word, index) : []) {
      const ratio = token.word.length / (index.words[word] ?? '').length;
      noteWord(word, weights.leastPrefix + (weights.prefix - weights.leastPrefix) * ratio);
    }
    for (const { word, certainty } of misspelt(token)) noteWord(word, certainty);
    return readings;
  };
  return {
    read(token, isOpen) {
      const key = `${token.word ?? '\0'} ${token.forms[0]} ${isOpen}`;
      const known = remembered.get(key) ?? read(token, isOpen);
      if (remembered.size > maxRemembered) remembered.clear();
      remembered.set(key, known);
      return withMeanings(token, known);
    },
    readPlain: (token) => withMeanings(token, readForms(token)),
    correct(token) {
      const [best] = misspelt(token).sort((a, b) => b.certainty - a.certainty);
      return best && index.words[best.word];
    },
  };
}

function isKnownForm(form: string, { terms, frequencies }: Index, { phrases }: Language): boolean {
  const term = terms.get(form);
  if (term === undefined) return false;
  return (frequencies[term] ?? 0) > 0 || phrases.conceptsOf(form).length > 0;
}

interface Alike {
  readonly word: number;
  readonly likeness: number;
}

/** Words that share trigrams, most alike first (Dice's coefficient). */
function findAlike(word: string, { trigrams, wordsOfTrigram, words }: Index): Alike[] {
  const spelt = spell(word);
  const own = trigramsOf(spelt);
  const shared = new Map<number, number>();
  for (const trigram of own) {
    const number = trigrams.get(trigram);
    if (number === undefined) continue;
    const end = wordsOfTrigram.starts[number + 1] ?? 0;
    for (let entry = wordsOfTrigram.starts[number] ?? 0; entry < end; entry++) {
      const other = wordsOfTrigram.documents[entry] ?? 0;
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([other, count]) => ({
      word: other,
      likeness: (2 * count) / (own.size + trigramsOf(spell(words[other] ?? '')).size),
    }))
    .sort((a, b) => b.likeness - a.likeness);
}

/** Words that begin as another one does, of which there may be very many: the most ordinary ones. */
function wordsThatBegin(
  start: string,
  { trigrams, wordsOfTrigram, words, frequencies, termOfWord }: Index,
): number[] {
  const spelt = spell(start);
  const number = trigrams.get(`  ${spelt}`.slice(0, 3));
  if (number === undefined) return [];
  const found: number[] = [];
  const end = wordsOfTrigram.starts[number + 1] ?? 0;
  for (let entry = wordsOfTrigram.starts[number] ?? 0; entry < end; entry++) {
    const word = wordsOfTrigram.documents[entry] ?? 0;
    if (spell(words[word] ?? '').startsWith(spelt)) found.push(word);
  }
  const frequency = (word: number) => frequencies[termOfWord[word] ?? 0] ?? 0;
  return found.sort((a, b) => frequency(b) - frequency(a)).slice(0, weights.neighbours);
}
