import type { TextRange } from './engine/TextRange.ts';
import type { Shortcut } from './Shortcut.ts';

/** An article among the results. */
export interface AnswerResult {
  readonly id: string;
  readonly title: string;
  /** BCP 47 language it is written in. */
  readonly locale: string;
  readonly titleRanges: readonly TextRange[];
  readonly snippet: string;
  readonly snippetRanges: readonly TextRange[];
  /** Comparable within one query. */
  readonly score: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A thing to do among the results. */
export interface ShortcutResult extends Shortcut {
  readonly titleRanges: readonly TextRange[];
}

/**
 * How well the answers answer: `clear`; `doubtful`, so that a person comes first; `nothing` comes near; or `open`, as
 * the shopper is in the middle of a word and nothing should be said of it yet.
 */
export type Verdict = 'clear' | 'doubtful' | 'nothing' | 'open';

/** Everything found for a query. */
export interface Found {
  readonly query: string;
  readonly shortcuts: readonly ShortcutResult[];
  /** Undefined while there is nothing to search in. */
  readonly answers: readonly AnswerResult[] | undefined;
  readonly verdict: Verdict;
  /** The query spelt as it was probably meant, where that finds a clear answer. */
  readonly meant: string | undefined;
  /** Other words to try, where nothing was found. */
  readonly suggestions: readonly string[];
}

/** How many results there are, shortcuts included. */
export function countOf({ shortcuts, answers = [] }: Found): number {
  return shortcuts.length + answers.length;
}

/** The route an answer opens, which also names it among the results. */
export function routeTo({ id }: { readonly id: string }): string {
  return `article/${id}`;
}

/** The names of all results, from top to bottom. */
export function keysOf({ shortcuts, answers = [] }: Found): string[] {
  return [...shortcuts.map(({ key }) => key), ...answers.map(routeTo)];
}

/** What the result of a name opens. */
export function routeOf({ shortcuts }: Found, key: string): string {
  return shortcuts.find((shortcut) => shortcut.key === key)?.route ?? key;
}
