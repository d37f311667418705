import { percentile } from '#test/search/measureQuality.ts';
import type { Corpus } from './createCorpus.ts';
import type { Article, Index } from './Engine.ts';

/** How long a shopper waits, in milliseconds: 95 of 100 waits are no longer. */
export interface Waits {
  readonly keystrokeMs: number;
  readonly questionMs: number;
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
  const keystrokes: number[] = [];
  const questions: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const typed = corpus.questions(articles, questionsARound, 2 * round);
    const asked = corpus.questions(articles, 4 * questionsARound, 2 * round + 1);
    keystrokes.push(await timeAll(index, typed.flatMap(prefixes)));
    questions.push(await timeAll(index, asked));
  }
  return { keystrokeMs: Math.min(...keystrokes), questionMs: Math.min(...questions) };
}

const prefixes = (question: string) => Array.from(question, (_, end) => question.slice(0, end + 1));

async function timeAll(index: Index, queries: readonly string[]): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + patienceMs;
  for (const query of queries) {
    const startedAt = performance.now();
    await index.search(query);
    times.push(performance.now() - startedAt);
    if (performance.now() > until) break;
  }
  return percentile(times, 0.95);
}
