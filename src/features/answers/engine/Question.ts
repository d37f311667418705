import type { Readings } from './createReader.ts';
import type { Index } from './Index.ts';
import type { Token } from './readTokens.ts';

/** A token of the query with the terms it may mean. */
export interface Asked {
  readonly token: Token;
  readonly readings: Readings;
  /** How much a match says: the token's own weight times how few articles have the word. */
  readonly worth: number;
}

/** A query as an index understands it. */
export interface Question {
  readonly asked: readonly Asked[];
  /** Terms of things to do that the query asks for as a whole, with how sure that is. */
  readonly intents: ReadonlyMap<number, number>;
}

/** How much a term tells articles apart (inverse document frequency). */
export function rarity({ articles, frequencies }: Index, term: number): number {
  const frequency = frequencies[term] ?? 0;
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/** Joins a token with its readings. */
export function ask(token: Token, readings: Readings, index: Index): Asked {
  const isThere = (term: number | undefined) => term !== undefined && (index.frequencies[term] ?? 0) > 0;
  const own = token.forms.map((form) => index.terms.get(form)).find(isThere);
  const terms = own === undefined ? [...readings.keys()].filter(isThere) : [own];
  // A word that stands nowhere is as rare as can be.
  const rarest =
    terms.length === 0 ? rarity(index, -1) : Math.max(...terms.map((term) => rarity(index, term)));
  return { token, readings, worth: token.weight * rarest };
}
