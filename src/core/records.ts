import * as v from 'valibot';
import { createStore } from './store.ts';

const RecordSchema = v.object({ version: v.literal(1), expiresAt: v.number(), value: v.unknown() });

/** Small records that outlive the page, each with an expiry; in memory alone where the device does not keep them. */
export interface Records {
  /** Reads a record; undefined when absent, expired, or not of this shape. */
  read<S extends v.GenericSchema>(key: string, schema: S): Promise<v.InferOutput<S> | undefined>;
  /** Resolves to whether the record is saved on this device, told only once the transaction is complete. */
  write(key: string, value: unknown, lifetimeMs: number): Promise<boolean>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps records in a database of this name, which is there only once something is written. */
export function createRecords(databaseName: string): Records {
  const memory = new Map<string, unknown>();
  const store = createStore(databaseName);
  return {
    async read(key, schema) {
      const record = v.safeParse(RecordSchema, memory.has(key) ? memory.get(key) : await store.read(key));
      if (!record.success || record.output.expiresAt <= Date.now()) return undefined;
      const value = v.safeParse(schema, record.output.value);
      return value.success ? value.output : undefined;
    },
    async write(key, value, lifetimeMs) {
      const record = { version: 1, expiresAt: Date.now() + lifetimeMs, value };
      memory.set(key, record);
      const isSaved = await store.write(key, record);
      if (isSaved && memory.get(key) === record) memory.delete(key);
      return isSaved;
    },
    async remove(key) {
      memory.delete(key);
      await store.remove(key);
    },
    async clear() {
      memory.clear();
      await store.destroy();
    },
  };
}
