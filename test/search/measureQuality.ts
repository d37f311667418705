import type { Query } from './readSets.ts';

/** How well one engine answers one list of questions; shares run from 0 to 1. */
export interface Quality {
  readonly questions: number;
  /** Share of questions whose first answer is right. */
  readonly r1: number;
  /** Share of questions with a right answer among the first three. */
  readonly r3: number;
  /** Mean of 1 / place of the first right answer among ten, 0 where there is none (MRR@10). */
  readonly mrr: number;
  /** Share of questions that get no answer at all. */
  readonly empty: number;
  /** Milliseconds within which 95 of 100 questions are answered. */
  readonly p95Ms: number;
}

type Ask = (question: string) => readonly string[] | Promise<readonly string[]>;

/** Asks every question once, in order, and compares the ids that come back, best first, with those that answer it. */
export async function measureQuality(ask: Ask, queries: readonly Query[]): Promise<Quality> {
  const times: number[] = [];
  const places: number[] = [];
  let empty = 0;
  for (const { q, relevant } of queries) {
    const startedAt = performance.now();
    const ids = await ask(q);
    times.push(performance.now() - startedAt);
    if (ids.length === 0) empty += 1;
    places.push(ids.slice(0, 10).findIndex((id) => relevant.includes(id)));
  }
  const share = (of: (place: number) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, queries.length);
  return {
    questions: queries.length,
    r1: share((place) => (place === 0 ? 1 : 0)),
    r3: share((place) => (place >= 0 && place < 3 ? 1 : 0)),
    mrr: share((place) => (place < 0 ? 0 : 1 / (place + 1))),
    empty: empty / Math.max(1, queries.length),
    p95Ms: percentile(times, 0.95),
  };
}

/** The value that the given share (0 to 1) of all values does not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
