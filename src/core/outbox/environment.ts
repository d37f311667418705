import { createStore, type Store } from '#core/store.ts';
import type { TabLocks } from './election.ts';
import type { TabChannel } from './tabs.ts';

/** What an outbox needs of the world: its clocks, its chance, its disk and its neighbours. */
export interface OutboxEnvironment {
  /** Milliseconds since 1970 by the device's clock, which can be set and be wrong. */
  now(): number;
  /** Milliseconds by a clock that only goes forward. */
  monotonic(): number;
  random(): number;
  /** Runs a job later, unless what it returns is called before. */
  later(ms: number, job: () => void): () => void;
  /** Calls when the page comes back: from sleep, from behind another tab, from the back-forward cache. Returns what ends that. */
  onWake(job: () => void): () => void;
  readonly store: Store;
  readonly channel: TabChannel | undefined;
  readonly locks: TabLocks | undefined;
}

/** The database that exists only while something waits; the loader looks for it to send what waits. */
const outboxDatabase = 'counterbell-outbox';

/** The browser's; without locks and channels where it has none, as on http: shops and in opaque origins. */
export function browserEnvironment(): OutboxEnvironment {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    random: () => Math.random(),
    later(ms, job) {
      const timer = setTimeout(job, ms);
      return () => clearTimeout(timer);
    },
    onWake(job) {
      const ending = new AbortController();
      for (const name of ['focus', 'pageshow', 'online'])
        addEventListener(name, job, { signal: ending.signal });
      return () => ending.abort();
    },
    store: createStore(outboxDatabase),
    channel: typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(outboxDatabase),
    locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
  };
}
