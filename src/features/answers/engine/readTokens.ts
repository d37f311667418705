import type { Language, Word } from './createLanguage.ts';
import { weights } from './weights.ts';

/** A term that a text is found by, and the part of the text that says it (UTF-16 units, end exclusive). */
export interface Token {
  /** The surest first; each is a term of the index. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** How much it says of what the text is about, 0 to 1. */
  readonly weight: number;
  /** The folded word, if it is one that may be misspelt, prefixed or bent. */
  readonly word?: string;
  /** Terms that the token stands for in company: concepts, and hyphenated words in one piece. */
  readonly meanings: readonly string[];
}

/** What a text says. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Each term that phrases of the text stand for, once for each phrase. */
  readonly meanings: readonly string[];
}

interface Place {
  isLight: boolean;
  readonly meanings: string[];
}

const hiragana = /^\p{Script=Hiragana}+$/u;

/** Reads a text: its words, its characters and pairs of characters, and the concepts its phrases stand for. */
export function readTokens(text: string, language: Language): Reading {
  const words = language.read(text);
  const { places, meanings } = place(words, language);
  const tokens: Token[] = [];
  for (const [at, word] of words.entries()) {
    const here = places[at];
    if (!here) continue;
    const { start, end, forms, isGlyph } = word;
    if (!isGlyph) {
      tokens.push({
        forms,
        start,
        end,
        word: word.word,
        weight: here.isLight ? weights.light : 1,
        meanings: here.meanings,
      });
      continue;
    }
    const before = words[at - 1];
    const there = places[at - 1];
    if (word.isGlued && before && there) tokens.push(readPair(before, word, there, here));
    const weight = here.isLight ? weights.lightSingle : weights.single;
    tokens.push({ forms, start, end, weight, meanings: [] });
  }
  return { tokens, meanings };
}

function readPair(before: Word, word: Word, there: Place, here: Place): Token {
  const pair = before.word + word.word;
  const isLight = [there.isLight, here.isLight];
  const weight = isLight.every(Boolean) ? weights.light : isLight.some(Boolean) ? weights.halfLight : 1;
  return {
    forms: [pair],
    start: before.start,
    end: word.end,
    weight: hiragana.test(pair) ? Math.min(weight, weights.hiragana) : weight,
    meanings: here.meanings.filter((meaning) => there.meanings.includes(meaning)),
  };
}

/** Finds out what each atom is part of. */
function place(words: readonly Word[], language: Language): { places: Place[]; meanings: string[] } {
  const places = words.map(({ parts }): Place => ({ isLight: false, meanings: [...parts] }));
  const meanings = words.flatMap(({ parts }) => parts);
  for (const { from, to, concepts } of language.phrases.find(words)) {
    meanings.push(...concepts);
    for (const here of places.slice(from, to)) {
      if (concepts.length === 0) here.isLight = true;
      here.meanings.push(...concepts);
    }
  }
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (!before || word.isGlyph || !word.isGlued || before.isGlyph) continue;
    const [whole = ''] = language.stem(before.word + word.word);
    meanings.push(whole);
    for (const here of places.slice(at - 1, at + 1)) here.meanings.push(whole);
  }
  return { places, meanings };
}
