import { frequencyOf, rarityIn, rarityOf } from './completeIndex.ts';
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

/** Joins a token with its readings. */
export function ask(token: Token, readings: Readings, index: Index): Asked {
  const { articles, terms } = index;
  const isThere = (term: number) => frequencyOf(index, term) > 0;
  const own = token.forms.map((form) => terms.get(form) ?? -1).find(isThere);
  const there = own === undefined ? [...readings.keys()].filter(isThere) : [own];
  // A word that stands nowhere is as rare as can be.
  const rarest =
    there.length === 0 ? rarityOf(0, articles) : Math.max(...there.map((term) => rarityIn(index, term)));
  return { token, readings, worth: token.weight * rarest };
}
