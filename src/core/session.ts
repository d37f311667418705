import type * as v from 'valibot';
import { createRecords, type RecordMedium, type Records } from './records.ts';

const hourMs = 3_600_000;

/** How long each kind of record may stay on this device. */
export const lifetimes = {
  /** While a request is under way. */
  claim: 30_000,
  visit: hourMs / 2,
  draft: 7 * 24 * hourMs,
  remembered: 30 * 24 * hourMs,
} as const;
export type Lifetime = keyof typeof lifetimes;

/** The owner where nobody is signed in. */
export const guest = 'guest';

/** What is to become of a record: another value, nothing, or, when left out, what it is. */
export interface SessionChange<T> {
  readonly result: T;
  readonly to?: { readonly value: unknown; readonly lifetime: Lifetime } | 'nothing';
}

/** What this device remembers for one shopper, and for nobody else; it takes nothing more once they are forgotten. */
export interface Session {
  read<S extends v.GenericSchema>(name: string, schema: S): Promise<v.InferOutput<S> | undefined>;
  /** Resolves to whether it is saved on the device, rather than in memory alone. */
  write(name: string, value: unknown, lifetime: Lifetime): Promise<boolean>;
  /** Reads and changes a record as one transaction over all tabs; `work` may run more than once and must do nothing else. */
  change<S extends v.GenericSchema, T>(
    name: string,
    schema: S,
    work: (stored: v.InferOutput<S> | undefined) => SessionChange<T>,
  ): Promise<{ readonly result: T; readonly medium: RecordMedium }>;
  remove(name: string): Promise<void>;
  /** Whether this device keeps anything beyond the tab: not where the shop or the browser forbids it. */
  canKeep(): Promise<boolean>;
}

/** The sessions of this device, as the panel that owns them sees them. */
export interface Sessions {
  /** Of the shopper who is using the device; what another wrote it never sees. */
  readonly current: Session;
  /** Lets another shopper's be the current one. Undefined is a guest. */
  switchTo(subject: string | undefined): void;
  /** Wipes everything of every shopper on this device; the guest's session that is current then is a new one. */
  forget(): Promise<void>;
  /** Deletes what is expired or damaged, of whomever. */
  sweep(): Promise<void>;
}

/** Opens the session of a guest; nothing is stored before the first `write`. */
export function createSessions(): Sessions {
  const general = createRecords('counterbell');
  const conversations = createRecords('counterbell-conversation');
  const writing = new Set<Promise<unknown>>();
  let era = {};

  /** What is on its way to the disk, so that it cannot arrive there after what wipes it. */
  const track = <T>(write: Promise<T>): Promise<T> => {
    writing.add(write);
    const arrive = () => writing.delete(write);
    write.then(arrive, arrive);
    return write;
  };

  /** Its database tells the loader that there is a conversation to be followed, so an empty one must go. */
  const vanish = async (name: string) => {
    if (name === 'conversation') await conversations.vanish();
  };

  function createSession(owner: string): Session {
    const mine = era;
    const storeOf = (name: string): Records => (name === 'conversation' ? conversations : general);
    const keyOf = (name: string) => `${owner}/${name}`;
    return {
      canKeep: general.canKeep,
      read: async (name, schema) => (mine === era ? storeOf(name).read(keyOf(name), schema) : undefined),
      write: async (name, value, lifetime) =>
        mine === era && track(storeOf(name).write(keyOf(name), value, lifetimes[lifetime])),
      async change(name, schema, work) {
        if (mine !== era) return { result: work(undefined).result, medium: 'memory' };
        const changing = storeOf(name).change(keyOf(name), schema, (stored) => {
          const { result, to } = work(stored);
          if (to === undefined || to === 'nothing') return { result, ...(to && { to }) };
          return { result, to: { value: to.value, lifetimeMs: lifetimes[to.lifetime] } };
        });
        return track(changing.finally(() => vanish(name)));
      },
      async remove(name) {
        if (mine !== era) return;
        const removing = storeOf(name).remove(keyOf(name));
        await track(removing.finally(() => vanish(name)));
      },
    };
  }

  let owner = guest;
  let current = createSession(owner);
  return {
    get current() {
      return current;
    },
    switchTo(subject) {
      if (ownerOf(subject) === owner) return;
      owner = ownerOf(subject);
      current = createSession(owner);
    },
    async forget() {
      era = {};
      owner = guest;
      current = createSession(owner);
      await Promise.allSettled(writing);
      await Promise.all([general.clear(), conversations.clear()]);
    },
    async sweep() {
      await Promise.all([general.sweep(), conversations.sweep()]);
    },
  };
}

/** Whose records and writes they are, without spelling out who that is; undefined is a guest. */
export function ownerOf(subject: string | undefined): string {
  return subject === undefined ? guest : `shopper-${fingerprint(subject)}`;
}

/** FNV-1a over UTF-16 units: a name for the record that does not spell out who the shopper is. */
function fingerprint(subject: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of subject) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
