import { createKey } from '#core/key.ts';
import type { OutboxEnvironment } from './environment.ts';
import { claimMs, isClaimed, type StoredEntry } from './outboxEntry.ts';
import type { Entries, OutboxStorage } from './outboxStorage.ts';

/** Marks entries as being sent by one tab, so that no other tab sends or takes them back meanwhile. */
export interface Claims {
  isMine(entry: StoredEntry): boolean;
  /** The entry with this tab's claim. */
  claim(entry: StoredEntry): StoredEntry;
  /** Whether a claim still holds; not where the tab was frozen since it made it. */
  holds(entry: StoredEntry): boolean;
  /** Takes the claim off an entry that was not sent after all. */
  release(key: string): Promise<unknown>;
  /** Renews the claim for as long as sending takes; returns what ends that. */
  keep(key: string): () => void;
}

/** Makes the claims of one tab. */
export function createClaims(environment: OutboxEnvironment, storage: OutboxStorage): Claims {
  const by = createKey();
  const claim = (entry: StoredEntry) => ({ ...entry, claim: { by, until: environment.now() + claimMs } });
  const isMine = (entry: StoredEntry) => entry.claim?.by === by;
  const changeMine = (key: string, to: (entry: StoredEntry) => StoredEntry) =>
    storage.change((entries: Entries) => {
      const entry = entries.get(key);
      if (entry && isMine(entry)) entries.set(key, to(entry));
    });
  return {
    isMine,
    claim,
    holds: (entry) => isClaimed(entry, environment.now()),
    release: (key) => changeMine(key, ({ claim: _, ...entry }) => ({ ...entry, tries: entry.tries - 1 })),
    keep(key) {
      let cancel = environment.later(claimMs / 3, beat);
      function beat() {
        void changeMine(key, claim);
        cancel = environment.later(claimMs / 3, beat);
      }
      return () => cancel();
    },
  };
}
