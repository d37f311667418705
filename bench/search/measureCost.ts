import { percentile } from '#test/search/measureQuality.ts';
import type { Corpus } from './createCorpus.ts';
import { createStopwatch } from './createStopwatch.ts';
import type { Article, Index } from './Engine.ts';

/** How long a shopper waits, in milliseconds: 95 of 100 waits are no longer. */
export interface Waits {
  readonly keystrokeMs: number;
  readonly questionMs: number;
  /** A keystroke with highlights and passages, if the engine has them. */
  readonly shownMs?: number;
}

const questionsARound = 24;
/** A slow engine is asked less, not longer. */
const patienceMs = 1000;

/**
 * Types questions key by key, and asks others whole. Each round has its own, as an engine may remember what it was
 * asked; the best of the rounds is told, as a busy machine can only make it slower than it is.
 */
export async function measureWaits(
  index: Index,
  articles: readonly Article[],
  corpus: Corpus,
  rounds: number,
): Promise<Waits> {
  const { show } = index;
  const keystrokes: number[] = [];
  const questions: number[] = [];
  const shown: number[] = [];
  const make = (count: number, at: number) => corpus.questions(articles, count, at);
  for (let round = 0; round < rounds; round += 1) {
    const typed = make(questionsARound, 3 * round).flatMap(prefixes);
    keystrokes.push(await timeAll((query) => index.search(query), typed));
    questions.push(await timeAll((query) => index.search(query), make(4 * questionsARound, 3 * round + 1)));
    if (show) shown.push(await timeAll(show, make(questionsARound, 3 * round + 2).flatMap(prefixes)));
  }
  const waits = { keystrokeMs: Math.min(...keystrokes), questionMs: Math.min(...questions) };
  return show ? { ...waits, shownMs: Math.min(...shown) } : waits;
}

const prefixes = (question: string) => Array.from(question, (_, end) => question.slice(0, end + 1));

async function timeAll(ask: (query: string) => unknown, queries: readonly string[]): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + patienceMs;
  for (const query of queries) {
    const passed = createStopwatch();
    await ask(query);
    times.push(passed());
    if (performance.now() > until) break;
  }
  return percentile(times, 0.95);
}
