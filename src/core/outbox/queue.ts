import { type StoredEntry, taskMs } from './outboxEntry.ts';
import type { Entries } from './outboxStorage.ts';

/** An owner's entries in the order they were made. */
export function entriesOf(entries: ReadonlyMap<string, StoredEntry>, owner: string): StoredEntry[] {
  return [...entries.values()]
    .filter((entry) => entry.owner === owner)
    .sort((one, other) => one.order - other.order);
}

/**
 * The next entry of each of an owner's streams. One that came back lets those behind it pass, unless they depend on it,
 * as messages do on the conversation they belong to.
 */
export function headsOf(
  entries: ReadonlyMap<string, StoredEntry>,
  owner: string,
  doOthersDepend: (kind: string) => boolean,
): StoredEntry[] {
  const heads = new Map<string, StoredEntry>();
  for (const entry of entriesOf(entries, owner)) {
    const canPass = entry.state !== 'waiting' && !doOthersDepend(entry.kind);
    if (!heads.has(entry.stream) && !canPass) heads.set(entry.stream, entry);
  }
  return [...heads.values()].filter(({ state }) => state === 'waiting');
}

/** Whether others of its stream wait behind an entry. */
export function hasBehind(
  entries: ReadonlyMap<string, StoredEntry>,
  { owner, stream, order }: StoredEntry,
): boolean {
  return entriesOf(entries, owner).some((entry) => entry.stream === stream && entry.order > order);
}

/** Ends what was not sent in time, and forgets what the shopper left lying; `isSending` spares what is on its way. */
export function expireOverdue(
  entries: Entries,
  serverNow: number,
  isSending: (entry: StoredEntry) => boolean,
): void {
  for (const [key, entry] of [...entries]) {
    const { state, expiresAt, lifetimeMs, endedAt } = entry;
    if (endedAt !== undefined && endedAt + taskMs <= serverNow) entries.delete(key);
    else if (state === 'waiting' && !isSending(entry)) {
      // A device whose clock was ahead promised too long a life.
      const latest = serverNow + lifetimeMs;
      if (expiresAt <= serverNow) entries.set(key, { ...entry, state: 'expired', endedAt: serverNow });
      else if (expiresAt > latest) entries.set(key, { ...entry, expiresAt: latest });
    }
  }
}
