import { expect } from 'vitest';
import type { Attempt, FakeServer } from './fakeServer.ts';
import type { OutboxEntry } from './outboxEntry.ts';

/** What a shopper has handed over. */
export interface Added {
  readonly key: string;
  readonly owner: string;
  readonly stream: string;
  /** False where it was added while the disk did not answer. */
  readonly wasSaved: boolean;
  /** The page that has it in memory alone. */
  keeper: object | undefined;
  expiresAt: number;
  /** The earliest at which it can have become a task, once it was seen as one. */
  taskSince?: number;
  /** It may have arrived in an earlier life, before others that are now in front of it. */
  hadTries: boolean;
  /** What the screen that added it was told: `resolved`, or the code of the error; nothing while it waits. */
  told?: string;
}

/** What must be true, whatever happened: the reference for the outbox. */
export interface Model {
  readonly added: Added[];
  /** How many tries there had been when a write was taken back. */
  readonly takenBack: Map<string, number>;
  /** What was in the memory of a tab alone, and went with it. */
  readonly goneWithTab: Set<string>;
  owner: string;
  /** How many tries have been checked. */
  verified: number;
  /** When everything was compared last, by owner: of those who are away nothing is seen. */
  readonly verifiedAt: Map<string, number>;
}

export const lifeMs = 7 * 86_400_000;
const taskMs = 14 * 86_400_000;

/** Nothing is sent that was not added, for another, after it expired, or after it was taken back. */
export function checkAttempts(model: Model, attempts: readonly Attempt[]): void {
  for (; model.verified < attempts.length; model.verified++) {
    const attempt = attempts[model.verified];
    const added = model.added.find(({ key }) => key === attempt?.key);
    expect(added, 'only what was added is sent').toBeDefined();
    expect(attempt?.owner, 'nothing is sent for another').toBe(added?.owner);
    expect(attempt?.at, 'nothing is sent after it expired').toBeLessThan(added?.expiresAt ?? 0);
    const last = model.takenBack.get(added?.key ?? '') ?? Number.POSITIVE_INFINITY;
    expect(model.verified, 'nothing is sent after it was taken back').toBeLessThan(last);
  }
}

/** Each stream arrives in order, once; what came back as a task in between may come later. */
export function checkOrder(model: Model, { accepted, refused }: FakeServer): void {
  for (const keys of accepted.values()) {
    expect(new Set(keys).size, 'each arrives once').toBe(keys.length);
    for (const owner of ['guest', 'noor']) {
      const places = keys
        .map((key) => model.added.findIndex((one) => one.key === key))
        .filter((place) => {
          const added = model.added[place];
          const isTask = added?.taskSince !== undefined || refused.has(added?.key ?? '');
          return added?.owner === owner && added.wasSaved && !isTask && !added.hadTries;
        });
      expect(places, 'a stream arrives in order').toEqual([...places].sort((one, other) => one - other));
    }
  }
}

/** Nobody is told that a write was given up who did not take it back. */
export function checkOutcomes(model: Model): void {
  for (const { key, told } of model.added)
    if (told === 'aborted')
      expect(model.takenBack.has(key), 'what is not taken back is not given up').toBe(true);
}

/** Every tab shows all that was neither delivered nor taken back, and nothing else. */
export function checkEntries(
  model: Model,
  { receipted, refused }: FakeServer,
  shown: readonly OutboxEntry[],
  now: number,
): void {
  const verifiedAt = model.verifiedAt.get(model.owner) ?? 0;
  for (const { key, state, tries } of shown) {
    const added = model.added.find((one) => one.key === key);
    if (state === 'expired') expect(now).toBeGreaterThanOrEqual(added?.expiresAt ?? 0);
    if (state === 'returned') expect(refused.has(key) || tries >= 12).toBe(true);
    if (added && (state === 'expired' || state === 'returned')) added.taskSince ??= verifiedAt;
  }
  const keys = shown.map(({ key }) => key).sort();
  const expected = model.added.filter(
    ({ key, owner, taskSince = verifiedAt }) =>
      owner === model.owner &&
      !(model.takenBack.has(key) || model.goneWithTab.has(key) || receipted.has(key)) &&
      !(taskSince + taskMs <= now && !keys.includes(key)),
  );
  expect(keys, 'nothing vanishes and nothing stays').toEqual(expected.map(({ key }) => key).sort());
}
