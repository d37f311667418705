import type { Language } from './createLanguage.ts';
import type { Lexeme, Word } from './createLexemes.ts';
import { weights } from './weights.ts';

/** A term that a text is found by, and the part of the text that says it (UTF-16 units, end exclusive). */
export interface Token {
  /** The surest first; each is a term of the index. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** How much it says of what the text is about, 0 to 1. */
  readonly weight: number;
  /** The folded word, if it is one that may be misspelt, prefixed or bent; else empty. */
  readonly word: string;
  /** Terms that the token stands for in company: concepts, and hyphenated words in one piece. */
  readonly meanings: readonly string[];
}

/** What a text says. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Each term that phrases of the text stand for, once for each phrase. */
  readonly meanings: readonly string[];
}

/** What the words of a text are part of, by their number in it. */
interface Company {
  readonly isLight: readonly boolean[];
  readonly meaningsOf: ReadonlyMap<number, readonly string[]>;
  readonly meanings: readonly string[];
}

const none: readonly string[] = [];

/** Reads a text: its words, its characters and pairs of characters, and the concepts its phrases stand for. */
export function readTokens(text: string, language: Language, read = language.read): Reading {
  return toTokens(read(text), language);
}

/** The terms that phrases among words stand for, once for each phrase. */
export function findMeanings(words: readonly Word[], language: Language): readonly string[] {
  return keepCompany(words, language).meanings;
}

/** What words say. */
export function toTokens(words: readonly Word[], language: Language): Reading {
  const company = keepCompany(words, language);
  const { isLight, meaningsOf, meanings } = company;
  const tokens: Token[] = [];
  let before: Word | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const { lexeme, start, end } = word;
    const { forms, isGlyph } = lexeme;
    const light = isLight[at] === true;
    if (isGlyph) {
      if (before && word.isGlued && before.lexeme.isGlyph) tokens.push(readPair(before, word, at, company));
      const weight = light ? weights.lightSingle : weights.single;
      tokens.push({ forms, start, end, weight, word: '', meanings: none });
    } else {
      const weight = light ? weights.light : 1;
      tokens.push({ forms, start, end, weight, word: lexeme.word, meanings: meaningsOf.get(at) ?? none });
    }
    before = word;
  }
  return { tokens, meanings };
}

function readPair(before: Word, word: Word, at: number, { isLight, meaningsOf }: Company): Token {
  const lights = (isLight[at - 1] === true ? 1 : 0) + (isLight[at] === true ? 1 : 0);
  const weight = lights === 2 ? weights.light : lights === 1 ? weights.halfLight : 1;
  const there = meaningsOf.get(at - 1) ?? none;
  return {
    forms: [before.lexeme.word + word.lexeme.word],
    start: before.start,
    end: word.end,
    weight: before.lexeme.isHiragana && word.lexeme.isHiragana ? Math.min(weight, weights.hiragana) : weight,
    word: '',
    meanings: there.length === 0 ? none : there.filter((meaning) => meaningsOf.get(at)?.includes(meaning)),
  };
}

/** Finds out what phrase each word is part of, and which words a hyphen joins. */
function keepCompany(words: readonly Word[], { phrases, stem }: Language): Company {
  const isLight: boolean[] = [];
  const meaningsOf = new Map<number, readonly string[]>();
  const meanings: string[] = [];
  const note = (from: number, to: number, terms: readonly string[]) => {
    meanings.push(...terms);
    for (let at = from; at < to; at++) {
      const known = meaningsOf.get(at);
      meaningsOf.set(at, known ? [...known, ...terms] : terms);
    }
  };
  for (const { from, to, concepts } of phrases.find(words)) {
    if (concepts.length > 0) note(from, to, concepts);
    else for (let at = from; at < to; at++) isLight[at] = true;
  }
  let before: Lexeme | undefined;
  for (let at = 0; at < words.length; at++) {
    const current = words[at];
    if (!current) continue;
    const { lexeme, isGlued } = current;
    if (lexeme.parts.length > 0) note(at, at + 1, lexeme.parts);
    if (isGlued && before && !lexeme.isGlyph && !before.isGlyph) {
      note(at - 1, at + 1, stem(before.word + lexeme.word).slice(0, 1));
    }
    before = lexeme;
  }
  return { isLight, meaningsOf, meanings };
}
