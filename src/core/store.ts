import { clear, createStore as createDatabase, del, get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { hasDatabase } from './hasDatabase.ts';

/** Opening can hang for ever in WebKit (bug 226547); after this long we go on in memory. */
const openLimitMs = 2_500;

const RecordSchema = v.object({ version: v.literal(1), expiresAt: v.number(), value: v.unknown() });

/** Small records that outlive the page, each with an expiry. Reading never creates a database: what is not there is not there. */
export interface Store {
  /** Reads a record; undefined when absent, expired, or not of this shape. */
  read<S extends v.GenericSchema>(key: string, schema: S): Promise<v.InferOutput<S> | undefined>;
  /** Resolves to whether the record is saved on this device, told only once the transaction is complete. */
  write(key: string, value: unknown, lifetimeMs: number): Promise<boolean>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Keeps records in an IndexedDB database; in memory where there is none, where it hangs, or where it refuses.
 * The one door to idb-keyval.
 */
export function createStore(databaseName: string): Store {
  const memory = new Map<string, unknown>();
  let database: UseStore | undefined;

  /** Runs one step on disk; on failure drops the handle, as a dead connection never heals, and tries a fresh one once; a silent one stays silent. */
  async function onDisk<T>(step: (database: UseStore) => Promise<T>): Promise<{ value: T } | undefined> {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        database ??= openDatabase();
        return { value: await within(step(database), openLimitMs) };
      } catch (error) {
        database = undefined;
        if (error === silence) return undefined;
      }
    }
    return undefined;
  }

  /** Gives way when another tab deletes the database, which an open connection would block. */
  function openDatabase(): UseStore {
    const run = createDatabase(databaseName, 'records');
    return (mode, callback) =>
      run(mode, (records) => {
        const connection = records.transaction.db;
        connection.onversionchange = () => {
          connection.close();
          database = undefined;
        };
        return callback(records);
      });
  }

  /** A database that does not say whether it is there would not open either. */
  async function isAbsent(): Promise<boolean> {
    if (database) return false;
    return (await within(hasDatabase(databaseName), openLimitMs).catch(() => false)) === false;
  }

  async function readFromDisk(key: string): Promise<unknown> {
    if (await isAbsent()) return undefined;
    return (await onDisk((on) => get<unknown>(key, on)))?.value;
  }

  return {
    async read(key, schema) {
      const found = memory.has(key) ? memory.get(key) : await readFromDisk(key);
      const record = v.safeParse(RecordSchema, found);
      if (!record.success || record.output.expiresAt <= Date.now()) return undefined;
      const value = v.safeParse(schema, record.output.value);
      return value.success ? value.output : undefined;
    },
    async write(key, value, lifetimeMs) {
      const record = { version: 1, expiresAt: Date.now() + lifetimeMs, value };
      memory.set(key, record);
      const isSaved = (await onDisk((on) => set(key, record, on))) !== undefined;
      if (isSaved) memory.delete(key);
      return isSaved;
    },
    async remove(key) {
      memory.delete(key);
      if (await isAbsent()) return;
      await onDisk((on) => del(key, on));
    },
    async clear() {
      memory.clear();
      if (await isAbsent()) return;
      await onDisk((on) => clear(on));
      await onDisk((on) => on('readonly', (records) => records.transaction.db.close()));
      await onDisk(async () => indexedDB.deleteDatabase(databaseName));
      database = undefined;
    },
  };
}

const silence = new Error('IndexedDB did not answer');

function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(silence), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
