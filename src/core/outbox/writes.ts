import { createKey } from '#core/key.ts';
import type { Tell } from './courier.ts';
import type { OutboxEnvironment } from './environment.ts';
import { isClaimed, type OutboxEntry, showEntry } from './outboxEntry.ts';
import type { OutboxStorage } from './outboxStorage.ts';
import { entriesOf } from './queue.ts';
import { refuseOversize } from './refuseOversize.ts';

/** A write as a feature hands it over. */
export interface OutboxWrite {
  /** What it is, such as `returns.submit`; its sender is registered under this name. */
  readonly kind: string;
  /** Entries of one stream are sent in order, one at a time; streams do not wait for each other. */
  readonly stream: string;
  /** Anything that can be cloned. Blobs may be in plain objects and lists, up to 20 of 20 MB together. */
  readonly input: unknown;
  /** What it is in the shopper's words, for the list of what waits. */
  readonly title: string;
  /** Where in the panel it belongs. */
  readonly route: string;
  /** Made by `createKey` when the shopper began; left out, it is made now. Adding the same key again changes nothing. */
  readonly key?: string;
  /** How long it may wait; at most seven days, which is what it is when left out. */
  readonly lifetimeMs?: number;
}

/** What the shopper does to entries, each as one transaction. */
export interface Writes {
  /**
   * Keeps a write and sends it in its turn; resolves when it is kept, within 3 s. `saved` false: in memory alone, which
   * is said to the shopper. Rejects with reason `payload_too_large` what is more than may be kept.
   */
  add(write: OutboxWrite): Promise<{ key: string; saved: boolean }>;
  /** Takes an entry out, to be changed or dropped, and resolves to it; undefined when it is being sent or is gone. */
  takeBack(key: string): Promise<OutboxEntry | undefined>;
  /** Sends a returned or expired entry again as it is, under the same key. */
  retry(key: string): Promise<void>;
}

/** A server keeps keys for 30 days: a life, two weeks as a task and another life are less. */
const longestLifeMs = 7 * 86_400_000;

export interface WritesOptions {
  readonly environment: OutboxEnvironment;
  readonly storage: OutboxStorage;
  readonly serverNow: () => number;
  readonly owner: () => string;
  readonly tell: Tell;
  readonly flush: () => void;
}

/** Makes them for one tab. */
export function createWrites({ environment, storage, serverNow, owner, tell, flush }: WritesOptions): Writes {
  const goOn = () => {
    tell.changed();
    flush();
  };
  return {
    async add({ key = createKey(), lifetimeMs = longestLifeMs, kind, stream, input, title, route }) {
      const mine = owner();
      refuseOversize(
        input,
        entriesOf(storage.known.peek(), mine).map((entry) => entry.input),
      );
      const createdAt = serverNow();
      const lifeMs = Math.min(lifetimeMs, longestLifeMs);
      const life = createKey();
      await storage.change((entries) => {
        if (entries.has(key)) return;
        const order = 1 + Math.max(0, ...[...entries.values()].map((entry) => entry.order));
        const times = { createdAt, expiresAt: createdAt + lifeMs, lifetimeMs: lifeMs };
        const state = { state: 'waiting', tries: 0, faults: 0 } as const;
        const what = { kind, stream, input, title, route };
        entries.set(key, { version: 1, key, life, owner: mine, order, ...what, ...times, ...state });
      });
      goOn();
      return { key, saved: storage.isSaved(key) };
    },
    async takeBack(key) {
      const { value } = await storage.change((entries, medium) => {
        const entry = entries.get(key);
        const isSaved = storage.isSaved(key);
        // Another tab, or this one after a reload, would still send what cannot be taken off the disk.
        const isOutOfReach = medium === 'memory' && isSaved;
        if (entry?.owner !== owner() || isClaimed(entry, environment.now()) || isOutOfReach) return undefined;
        entries.delete(key);
        return { shown: showEntry(entry, isSaved, environment.now()), life: entry.life };
      });
      if (value) tell.takenBack(key, value.life);
      flush();
      return value?.shown;
    },
    async retry(key) {
      await storage.change((entries) => {
        const found = entries.get(key);
        if (!found || found.owner !== owner() || found.state === 'waiting') return;
        const { problem: _, pause: __, endedAt: ___, ...entry } = found;
        const expiresAt = serverNow() + entry.lifetimeMs;
        entries.set(key, { ...entry, state: 'waiting', faults: 0, expiresAt });
      });
      goOn();
    },
  };
}
