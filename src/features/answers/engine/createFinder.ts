import type { Language } from './createLanguage.ts';
import { createReader, type FindMisspelt } from './createReader.ts';
import type { Index } from './Index.ts';
import { type Asked, ask, type Ranked, type RankOptions, rank } from './rank.ts';
import { readTokens, type Token } from './readTokens.ts';

/** An answered query. */
export interface Findings {
  readonly asked: readonly Asked[];
  readonly ranked: readonly Ranked[];
}

/** Finds articles, by their numbers, in one index. */
export interface Finder {
  readonly index: Index;
  find(query: string, options?: RankOptions): Findings;
  /** The word that an unknown one was probably meant to be. */
  correct(token: Token): string | undefined;
}

/** Longer queries are pasted texts, of which the beginning says enough. */
const longestQuery = 400;
const maxTokens = 60;

/** Makes an index searchable. */
export function createFinder(index: Index, language: Language, findMisspelt: FindMisspelt): Finder {
  const reader = createReader(index, language, findMisspelt);
  return {
    index,
    correct: reader.correct,
    find(query, options) {
      const text = query.slice(0, longestQuery);
      const { tokens } = readTokens(text, language);
      const last = tokens.at(-1);
      // A word may still go on until something follows it.
      const open = last?.end === text.length ? last.word : undefined;
      const asked = ask(distinct(tokens).slice(0, maxTokens), index, (token) =>
        reader.read(token, open !== undefined && token.word === open),
      );
      return { asked, ranked: rank(asked, index, options) };
    },
  };
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.forms[0], token])).values()];
}
