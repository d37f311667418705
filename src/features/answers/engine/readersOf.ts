import type { Asked } from './createReader.ts';

/** A part of a question, by its place, and how sure it is that a term means it. */
export type ReadAs = readonly [at: number, certainty: number];

/** For each term the parts of a question that it may mean. */
export function readersOf(asked: readonly Asked[]): ReadonlyMap<number, readonly ReadAs[]> {
  const readers = new Map<number, ReadAs[]>();
  for (const [at, { readings }] of asked.entries()) {
    for (const [term, certainty] of readings) {
      const known = readers.get(term) ?? [];
      readers.set(term, known);
      known.push([at, certainty]);
    }
  }
  return readers;
}
