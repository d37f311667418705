import type { FindMisspelt } from './createGuesses.ts';
import type { Language } from './createLanguage.ts';
import { createRanker, type Ranked, type RankOptions } from './createRanker.ts';
import { createReader } from './createReader.ts';
import type { Index } from './Index.ts';
import { type Asked, ask } from './Question.ts';
import { type Reading, readTokens, type Token } from './readTokens.ts';

/** An answered query. */
export interface Findings {
  readonly asked: readonly Asked[];
  readonly ranked: readonly Ranked[];
}

/** Finds articles, by their numbers, in one index. */
export interface Finder {
  readonly index: Index;
  /** The query's tokens with what they may mean. */
  understand(query: string): readonly Asked[];
  find(query: string, options?: FindOptions): Findings;
  /** Ranks by the words as they stand, which is enough where they are not misspelt. */
  match(reading: Reading): Findings;
  /** The word that an unknown one was probably meant to be. */
  correct(token: Token): string | undefined;
}

export interface FindOptions extends RankOptions {
  /** Terms of things to do that the query asks for, with how sure that is. */
  readonly intents?: ReadonlyMap<string, number>;
}

/** Longer queries are pasted texts, of which the beginning says enough. */
const longestQuery = 400;
const maxTokens = 60;

/** Makes an index searchable. */
export function createFinder(index: Index, language: Language, findMisspelt: FindMisspelt): Finder {
  const reader = createReader(index, language, findMisspelt);
  const rank = createRanker(index, language.leniency);
  const numbered = (intents: ReadonlyMap<string, number>) =>
    new Map([...intents].map(([term, confidence]) => [index.terms.get(term) ?? -1, confidence]));
  const understand = (query: string) => {
    const text = query.slice(0, longestQuery);
    const { tokens } = readTokens(text, language);
    const last = tokens.at(-1);
    // A word may still go on until something follows it.
    const open = last?.end === text.length ? last.word : '';
    return distinct(tokens).map((token) =>
      ask(token, reader.read(token, open !== '' && token.word === open), index),
    );
  };
  return {
    index,
    understand,
    correct: reader.correct,
    find(query, { intents = new Map(), ...options } = {}) {
      const asked = understand(query);
      return { asked, ranked: rank({ asked, intents: numbered(intents) }, options) };
    },
    match(reading) {
      const asked = distinct(reading.tokens).map((token) => ask(token, reader.readPlain(token), index));
      return { asked, ranked: rank({ asked, intents: new Map() }) };
    },
  };
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.forms[0], token])).values()].slice(0, maxTokens);
}
