import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createFakeClock } from './fakeClock.ts';
import type { StoredEntry } from './outboxEntry.ts';
import { createOutcomes } from './outcomes.ts';

const entry: StoredEntry = {
  version: 1,
  key: 'key',
  owner: 'guest',
  order: 1,
  kind: 'message',
  stream: 'talk',
  input: 'Hello',
  title: 'Your message',
  route: 'contact',
  createdAt: 0,
  expiresAt: 1,
  lifetimeMs: 1,
  state: 'waiting',
  tries: 0,
  faults: 0,
};

test('a write that was taken back and added again is not given up for the time it was away', async () => {
  const there = new Map([['key', entry]]);
  const known = signal<ReadonlyMap<string, StoredEntry>>(there);
  const clock = createFakeClock(async () => undefined);
  const outcomes = createOutcomes(known, (ms, job) => clock.later(ms, job, known));
  const outcome = outcomes.of('key');
  known.value = new Map();
  await clock.pass(10);
  known.value = there;
  await clock.pass(985);
  // Another tab has delivered it, and tells so in a moment.
  known.value = new Map();
  await clock.pass(10);
  outcomes.resolve('key', 'receipt');
  await expect(outcome).resolves.toBe('receipt');
});
