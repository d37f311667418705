import { setImmediate } from 'node:timers/promises';
import { createStore, type Store } from '#core/store.ts';
import type { TabLocks } from './election.ts';
import type { OutboxEnvironment } from './environment.ts';
import { createFakeClock } from './fakeClock.ts';
import type { TabChannel } from './tabs.ts';

/** One browser with one disk, its clocks, and tabs that can be killed; for tests. The disk is whatever `indexedDB` is. */
export interface FakeWorld {
  /** Milliseconds since 1970; the device's and the server's clock. */
  now(): number;
  /** Lets time pass; what is due runs in order, and each is let finish. */
  pass(ms: number): Promise<void>;
  /** Resolves when nothing goes on that ends by itself. */
  idle(): Promise<void>;
  openTab(how?: { hasLocks?: boolean; hasChannel?: boolean }): FakeTab;
}

export interface FakeTab {
  readonly environment: OutboxEnvironment;
  /** Whether a wish to write reaches the disk; a tab whose disk is broken works from memory. */
  breakDisk(isBroken: boolean): void;
  /** Ends everything at once, in the middle of whatever it is. */
  kill(): void;
  /** Stops everything, yet keeps the lock, as browsers do with tabs nobody looks at. */
  freeze(): void;
  readonly isAlive: boolean;
  readonly isBroken: boolean;
}

/** Makes a world; `random` gives the jitter. */
export function createFakeWorld(random: () => number = () => 0.5): FakeWorld {
  const channels = new Set<FakeChannel>();
  const locks = createLocks();
  let pending = 0;

  const track = async <T>(work: Promise<T>): Promise<T> => {
    pending++;
    return work.finally(() => pending--);
  };

  const idle = async () => {
    for (let quiet = 0; quiet < 12; quiet = pending === 0 ? quiet + 1 : 0) await setImmediate();
  };

  const clock = createFakeClock(idle);

  return {
    now: clock.now,
    pass: clock.pass,
    idle,
    openTab({ hasLocks = true, hasChannel = true } = {}) {
      let isAlive = true;
      let isBroken = false;
      const tab = {};
      const channel = hasChannel ? new FakeChannel(channels) : undefined;
      const tabLocks = locks.forTab(tab);
      const stop = () => {
        isAlive = false;
        if (channel) channels.delete(channel);
        clock.drop(tab);
      };
      return {
        environment: {
          now: clock.now,
          monotonic: () => clock.now() - 1_000_000,
          random,
          later: (ms, job) => clock.later(ms, () => isAlive && job(), tab),
          onWake: () => () => undefined,
          store: createTabStore(
            () => isAlive,
            () => isBroken,
            track,
          ),
          channel,
          locks: hasLocks ? tabLocks : undefined,
        },
        breakDisk(value) {
          isBroken = value;
        },
        freeze: stop,
        kill() {
          stop();
          locks.release(tab);
        },
        get isAlive() {
          return isAlive;
        },
        get isBroken() {
          return isBroken;
        },
      };
    },
  };
}

/** The disk as one tab reaches it: a dead tab's words never arrive, and it hears of nothing. */
function createTabStore(
  isAlive: () => boolean,
  isBroken: () => boolean,
  track: <T>(work: Promise<T>) => Promise<T>,
): Store {
  const store = createStore('counterbell-outbox');
  const never = new Promise<never>(() => undefined);
  const reach = async <T>(work: () => Promise<T>, failed: T): Promise<T> => {
    if (!isAlive()) return never;
    const done = isBroken() ? failed : await track(work());
    return isAlive() ? done : never;
  };
  return {
    read: (key) => reach(() => store.read(key), undefined),
    write: (key, value) => reach(() => store.write(key, value), false),
    remove: (key) => reach(() => store.remove(key), false),
    change: (work, keys) => reach(() => store.change(work, keys), undefined),
    isThere: () => reach(() => store.isThere(), false),
    mayAnswerYet: () => !isBroken() && store.mayAnswerYet(),
    destroy: (how) => reach(() => store.destroy(how), undefined),
  };
}

/** A BroadcastChannel among the tabs of one world. */
class FakeChannel extends EventTarget implements TabChannel {
  readonly #channels: Set<FakeChannel>;
  constructor(channels: Set<FakeChannel>) {
    super();
    this.#channels = channels;
    channels.add(this);
  }
  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    for (const channel of this.#channels) {
      if (channel !== this) channel.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  close(): void {
    this.#channels.delete(this);
  }
}

/** Web Locks among the tabs of one world, for the single lock there is. */
function createLocks() {
  let holder: { tab: object; lose: (reason: unknown) => void } | undefined;
  return {
    release(tab: object) {
      if (holder?.tab === tab) holder = undefined;
    },
    forTab: (tab: object): TabLocks => ({
      async request(_, { steal }, run) {
        if (holder && !steal) return run(null);
        holder?.lose(new DOMException('stolen', 'AbortError'));
        return new Promise((resolve, reject) => {
          const mine = { tab, lose: reject };
          holder = mine;
          const end = () => {
            if (holder === mine) holder = undefined;
          };
          Promise.resolve(run({})).finally(end).then(resolve, reject);
        });
      },
    }),
  };
}
