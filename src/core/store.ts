import { createStore as connect, get, type UseStore } from 'idb-keyval';
import { hasDatabase } from './hasDatabase.ts';
import { createPatience, limitMs, type Neighbours, silence } from './patience.ts';
import { wait } from './retry.ts';
import { empty, settle, transact } from './transactions.ts';

/** A database that has never answered and is silent for so long is taken for one that hangs. */
const hangsMs = 5_000;

/** All databases of this page, for the list of them and for opening one. */
const listings: Neighbours = { silentSince: undefined };
const openings: Neighbours = { silentSince: undefined };

let isAllowed = true;

/** Says whether the databases of this page may be read and written; where they may not, they are as silent as broken ones. */
export function allowStorage(is: boolean): void {
  isAllowed = is;
}

/** One database of keyed values on this device. Nothing here throws: undefined or false is 'not on disk'. Looking never creates it. */
export interface Store {
  /** What there is, which may be nothing; undefined where the disk does not say. */
  read(key: string): Promise<{ readonly value: unknown } | undefined>;
  /** Resolves to whether the value is on disk, told only once the transaction is complete. */
  write(key: string, value: unknown): Promise<boolean>;
  remove(key: string): Promise<boolean>;
  /** Whether the disk can be asked at all; what is written to it may still fail. */
  isThere(): Promise<boolean>;
  /**
   * Reads everything, or only what is under `keys`, and writes what `work` changed in it, as one transaction; `work` may
   * run more than once and must do nothing else. Undefined where the disk failed, and then nothing has changed.
   */
  change<T>(
    work: (records: Map<string, unknown>) => T,
    keys?: readonly string[],
  ): Promise<{ readonly value: T } | undefined>;
  /** Whether a disk that did not answer is slow rather than dead: it may hold what is not known yet. */
  mayAnswerYet(): boolean;
  /** Deletes the database, if it is there, so that not even its name is left; with `onlyIfEmpty`, no value is ever lost by it. */
  destroy(how?: { onlyIfEmpty: boolean }): Promise<void>;
}

/**
 * Opens a database; the one door to idb-keyval, which opens, reopens and reads. Where that falls short: transactions
 * over several keys and strict durability are opened here, over its connection, and every step has a time limit.
 */
export function createStore(databaseName: string): Store {
  const line = createLine(databaseName);

  async function change<T>(
    work: (records: Map<string, unknown>) => T,
    keys?: readonly string[],
  ): Promise<{ value: T } | undefined> {
    if ((await line.presence()) === 'absent') {
      const records = new Map<string, unknown>();
      const value = work(records);
      if (records.size === 0) return { value };
    }
    for (let lookMs = 20; lookMs < limitMs; lookMs *= 2) {
      const done = await line.ask((run, givenUp) =>
        run('readwrite', (records) => transact(records, work, { keys, givenUp })),
      );
      if (done?.value !== 'closing') return done?.value;
      await wait(lookMs);
    }
    return undefined;
  }

  return {
    async read(key) {
      const presence = await line.presence();
      if (presence !== 'there') return presence === 'absent' ? { value: undefined } : undefined;
      return line.ask((run) => get<unknown>(key, run));
    },
    write: async (key, value) => (await change((records) => records.set(key, value), [])) !== undefined,
    remove: async (key) => (await change((records) => records.delete(key), [key])) !== undefined,
    isThere: async () => (await line.presence()) !== 'silent',
    change,
    mayAnswerYet: line.mayAnswerYet,
    async destroy({ onlyIfEmpty } = { onlyIfEmpty: false }) {
      if ((await line.presence()) === 'absent') return;
      const clear = onlyIfEmpty ? await loadClosing() : empty;
      if (!clear) return;
      await line.ask(async (run) => {
        if (!(await run('readwrite', clear))) return;
        line.hangUp();
        await settle(indexedDB.deleteDatabase(databaseName));
      });
    },
  };
}

/** Without its code an empty database stays until something is next taken out of it. */
async function loadClosing() {
  const code = await import('./beginClosing.ts').catch(() => undefined);
  return code?.beginClosing;
}

/** The line to one database: opened when it is needed, opened anew when it is lost, and never waited for too long. */
function createLine(databaseName: string) {
  let database: UseStore | undefined;
  let hasAnswered = false;
  /** With the list of databases, and with this one: the first may answer where the second hangs. */
  const [listing, asking] = [createPatience(listings), createPatience(openings)];

  const hangUp = () => {
    database = undefined;
  };

  /** Gives way when another tab deletes the database, which an open connection would block. */
  function open(): UseStore {
    const run = connect(databaseName, 'records');
    return (mode, callback) =>
      run('readonly', ({ transaction: { db } }) => {
        hasAnswered = true;
        db.onversionchange = () => {
          db.close();
          hangUp();
        };
        return callback(db.transaction('records', mode, { durability: 'strict' }).objectStore('records'));
      });
  }

  return {
    hangUp,
    mayAnswerYet() {
      if (!isAllowed) return false;
      const silentMs = Math.max(listing.silentMs(), asking.silentMs());
      return silentMs > 0 && (hasAnswered || silentMs < hangsMs);
    },
    /** Whether there is such a database. One that cannot be listed is looked for by opening it. */
    async presence(): Promise<'there' | 'absent' | 'silent'> {
      if (!isAllowed) return 'silent';
      if (database) return 'there';
      try {
        const isThere = await listing.wait(hasDatabase(RegExp(`^${databaseName}$`)));
        return isThere === false ? 'absent' : 'there';
      } catch {
        return 'silent';
      }
    },
    /** Takes one step on disk; on failure drops the handle, as a dead connection never heals, and tries a fresh one once. */
    async ask<T>(
      step: (database: UseStore, givenUp: AbortSignal) => Promise<T>,
    ): Promise<{ value: T } | undefined> {
      const givingUp = new AbortController();
      for (let attempt = 0; attempt < 2 && isAllowed; attempt++) {
        try {
          database ??= open();
          return { value: await asking.wait(step(database, givingUp.signal), listing.silentMs() > 0) };
        } catch (error) {
          hangUp();
          if (error !== silence) continue;
          givingUp.abort();
          return undefined;
        }
      }
      return undefined;
    },
  };
}
