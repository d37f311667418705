import * as v from 'valibot';
import { RecordSchema } from './recordSchema.ts';
import { createStore } from './store.ts';

/** What is to become of a record: another value for so long, nothing, or, when left out, what it is. */
export interface RecordChange<T> {
  readonly result: T;
  readonly to?: { readonly value: unknown; readonly lifetimeMs: number } | 'nothing';
}

/** Where a change was made; `unknown`: in memory, for a disk that is slow and may hold what is not known yet. */
export type RecordMedium = 'disk' | 'memory' | 'unknown';

/** Small records that outlive the page, each with an expiry; in memory alone where the device does not keep them. */
export interface Records {
  /** Reads a record; undefined when absent, expired, or not of this shape. What is expired or damaged is deleted in a moment. */
  read<S extends v.GenericSchema>(key: string, schema: S): Promise<v.InferOutput<S> | undefined>;
  /** Resolves to whether the record is saved on this device, told only once the transaction is complete. */
  write(key: string, value: unknown, lifetimeMs: number): Promise<boolean>;
  /** Reads and changes a record as one transaction over all tabs; `work` may run more than once and must do nothing else. */
  change<S extends v.GenericSchema, T>(
    key: string,
    schema: S,
    work: (stored: v.InferOutput<S> | undefined) => RecordChange<T>,
  ): Promise<{ readonly result: T; readonly medium: RecordMedium }>;
  remove(key: string): Promise<void>;
  /** Whether there is a disk to outlive the page on. */
  canKeep(): Promise<boolean>;
  /** Deletes what is expired or damaged, and the database with its last record; rejects when its code does not load. */
  sweep(): Promise<void>;
  /** Deletes the database if it is empty. */
  vanish(): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps records in a database of this name, which is there only once something is written. */
export function createRecords(databaseName: string): Records {
  const memory = new Map<string, unknown>();
  const store = createStore(databaseName);

  /** Its code comes when there is something to do, or nothing better. */
  const sweep = async () => {
    const { sweepRecords } = await import('./sweepRecords.ts');
    await sweepRecords(store);
  };

  return {
    async read(key, schema) {
      const record = memory.has(key) ? memory.get(key) : (await store.read(key))?.value;
      const found = v.safeParse(RecordSchema, record);
      const isWorthless = record !== undefined && !(found.success && found.output.expiresAt > Date.now());
      if (isWorthless) void sweep().catch(() => undefined);
      return readValue(record, schema);
    },
    async write(key, value, lifetimeMs) {
      const record = recordOf(value, lifetimeMs);
      memory.set(key, record);
      const isSaved = await store.write(key, record);
      if (isSaved && memory.get(key) === record) memory.delete(key);
      return isSaved;
    },
    async change(key, schema, work) {
      const unsaved = memory.get(key);
      const apply = (records: Map<string, unknown>) => {
        const stored = readValue(records.get(key), schema) ?? readValue(unsaved, schema);
        const { result, to } = work(stored);
        if (to === 'nothing') records.delete(key);
        else if (to) records.set(key, recordOf(to.value, to.lifetimeMs));
        return result;
      };
      const done = await store.change(apply, [key]);
      if (!done) return { result: apply(memory), medium: store.mayAnswerYet() ? 'unknown' : 'memory' };
      if (memory.get(key) === unsaved) memory.delete(key);
      return { result: done.value, medium: 'disk' };
    },
    async remove(key) {
      memory.delete(key);
      await store.remove(key);
    },
    canKeep: store.isThere,
    sweep,
    vanish: () => store.destroy({ onlyIfEmpty: true }),
    async clear() {
      memory.clear();
      await store.destroy();
    },
  };
}

function recordOf(value: unknown, lifetimeMs: number): v.InferOutput<typeof RecordSchema> {
  return { version: 1, expiresAt: Date.now() + lifetimeMs, value };
}

function readValue<S extends v.GenericSchema>(record: unknown, schema: S): v.InferOutput<S> | undefined {
  const found = v.safeParse(RecordSchema, record);
  if (!found.success || found.output.expiresAt <= Date.now()) return undefined;
  const value = v.safeParse(schema, found.output.value);
  return value.success ? value.output : undefined;
}
