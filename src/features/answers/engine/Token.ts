import type { Concepts } from './createPhrases.ts';

/** A part of a query; see `VisitToken`. */
export interface Token {
  readonly terms: readonly number[];
  readonly concepts: Concepts;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly word: string;
}
