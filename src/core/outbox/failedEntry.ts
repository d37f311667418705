import type { CounterbellError } from '#core/errors.ts';
import { guest } from '#core/session.ts';
import type { StoredEntry } from './outboxEntry.ts';
import { isFault, verdictOf } from './verdictOf.ts';

/** What an entry becomes by a failure: it waits again, with or without a pause, or is a task for the shopper. */
export function failedEntry(
  found: StoredEntry,
  error: CounterbellError,
  on: { hasOthers: boolean; random: () => number; now: number; serverNow: number },
): StoredEntry {
  const { claim: _, pause: __, ...entry } = found;
  const { tries, owner } = entry;
  const faults = entry.faults + (isFault(error) ? 1 : 0);
  const verdict = verdictOf(error, { ...on, tries, faults, isGuest: owner === guest });
  if (verdict.is === 'interrupted') return entry;
  const { code, reason, fields, reference } = error;
  const failed = { ...entry, faults, problem: { code, reason, fields: [...fields], reference } };
  if (verdict.is === 'returned') return { ...failed, state: 'returned', endedAt: on.serverNow };
  const { pauseMs: ms, isFirm } = verdict;
  return { ...failed, pause: { until: on.now + ms, ms, isFirm } };
}
