import { createStore as connect, del, get, set, type UseStore } from 'idb-keyval';
import { hasDatabase } from './hasDatabase.ts';
import { beginClosing, empty, settle, transact } from './transactions.ts';

/** Opening can hang for ever in WebKit (bug 226547); after this long we go on in memory. */
const limitMs = 2_500;

/** One database of keyed values on this device. Nothing here throws: undefined or false is 'not on disk'. Looking never creates it. */
export interface Store {
  /** Undefined when absent, or where the disk does not answer. */
  read(key: string): Promise<unknown>;
  /** Resolves to whether the value is on disk, told only once the transaction is complete. */
  write(key: string, value: unknown): Promise<boolean>;
  remove(key: string): Promise<boolean>;
  /**
   * Reads everything and writes what `work` changed in it, as one transaction; `work` may run more than once and must
   * do nothing else. Undefined where the disk failed, and then nothing has changed.
   */
  change<T>(work: (records: Map<string, unknown>) => T): Promise<{ readonly value: T } | undefined>;
  /** Deletes the database, if it is there, so that not even its name is left; with `onlyIfEmpty`, no value is ever lost by it. */
  destroy(how?: { onlyIfEmpty: boolean }): Promise<void>;
}

/**
 * Opens a database; the one door to idb-keyval, which opens, reopens and reads. Where that falls short: transactions
 * over several keys and strict durability are opened here, over its connection, and every step has a time limit.
 */
export function createStore(databaseName: string): Store {
  let database: UseStore | undefined;
  /** A database that was silent once is not waited for again, until it is heard of. */
  let isSilent = false;

  /** Gives way when another tab deletes the database, which an open connection would block. */
  function open(): UseStore {
    const run = connect(databaseName, 'records');
    return (mode, callback) =>
      run('readonly', ({ transaction: { db } }) => {
        db.onversionchange = () => {
          db.close();
          database = undefined;
        };
        return callback(db.transaction('records', mode, { durability: 'strict' }).objectStore('records'));
      });
  }

  /** Runs one step on disk; on failure drops the handle, as a dead connection never heals, and tries a fresh one once. */
  async function onDisk<T>(step: (database: UseStore) => Promise<T>): Promise<{ value: T } | undefined> {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        database ??= open();
        return { value: await listen(step(database)) };
      } catch (error) {
        database = undefined;
        if (error === silence) return undefined;
      }
    }
    return undefined;
  }

  /** Waits for the disk within the limit; what it says later still tells that it is alive. */
  function listen<T>(answer: Promise<T>): Promise<T> {
    const heard = () => {
      isSilent = false;
    };
    answer.then(heard, heard);
    return within(answer, isSilent ? 0 : limitMs).catch((error: unknown) => {
      isSilent = error === silence;
      throw error;
    });
  }

  /** A database that does not say whether it is there would not open either. */
  async function isAbsent(): Promise<boolean> {
    if (database) return false;
    return (await listen(hasDatabase(RegExp(`^${databaseName}$`))).catch(() => false)) === false;
  }

  async function change<T>(work: (records: Map<string, unknown>) => T): Promise<{ value: T } | undefined> {
    if (await isAbsent()) {
      const records = new Map<string, unknown>();
      const value = work(records);
      if (records.size === 0) return { value };
    }
    for (let lookMs = 20; lookMs < limitMs; lookMs *= 2) {
      const done = await onDisk((run) => run('readwrite', (records) => transact(records, work)));
      if (done?.value !== 'closing') return done?.value;
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
    return undefined;
  }

  return {
    read: async (key) =>
      (await isAbsent()) ? undefined : (await onDisk((run) => get<unknown>(key, run)))?.value,
    write: async (key, value) => (await onDisk((run) => set(key, value, run))) !== undefined,
    remove: async (key) => (await isAbsent()) || (await onDisk((run) => del(key, run))) !== undefined,
    change,
    async destroy({ onlyIfEmpty } = { onlyIfEmpty: false }) {
      if (await isAbsent()) return;
      await onDisk(async (run) => {
        if (!(await run('readwrite', onlyIfEmpty ? beginClosing : empty))) return;
        database = undefined;
        await settle(indexedDB.deleteDatabase(databaseName));
      });
    },
  };
}

const silence = new Error('IndexedDB did not answer');

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(silence), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
