import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { Store } from '#core/store.ts';
import { type StoredEntry, StoredEntrySchema } from './outboxEntry.ts';

/** All entries of this device, of every owner, by key. */
export type Entries = Map<string, StoredEntry>;

/** Where a change was made: for all tabs, or for this one alone because the disk does not answer. */
export type Medium = 'disk' | 'memory';

/** Keeps entries on disk, and in memory what the disk does not take; it is tried again with each change. */
export interface OutboxStorage {
  /** As this tab knows them. */
  readonly known: ReadonlySignal<ReadonlyMap<string, StoredEntry>>;
  /** Whether an entry is on disk. */
  isSaved(key: string): boolean;
  /** Changes entries as one transaction, complete when this resolves; `work` may run more than once and must do nothing else. */
  change<T>(
    work: (entries: Entries, medium: Medium) => T,
  ): Promise<{ readonly value: T; readonly medium: Medium }>;
  /** Forgets one life of an entry, which another tab has taken out; this one may not be able to read so. */
  drop(key: string, life: string | undefined): void;
  /** Forgets what this tab knows; with `onDisk` also what all tabs know. */
  forget(how: { onDisk: boolean }): Promise<void>;
}

/** A change the disk did not take; without `to`, that the entry is gone that was `from`. */
interface UnsavedChange {
  readonly from: StoredEntry | undefined;
  readonly to: StoredEntry | undefined;
}

function isSameLife(one: StoredEntry | undefined, other: StoredEntry | undefined): boolean {
  return one !== undefined && other !== undefined && one.life === other.life;
}

/** Makes the storage; nothing is read before the first change. `onSaved`: what was in memory alone is on disk now. */
export function createOutboxStorage(store: Store, onSaved: () => void): OutboxStorage {
  const known = signal<ReadonlyMap<string, StoredEntry>>(new Map());
  /** What the disk did not take. */
  const unsaved = new Map<string, UnsavedChange>();
  let onDisk: ReadonlyMap<string, StoredEntry> = new Map();
  const inTurn = createLine();

  async function change<T>(work: (entries: Entries, medium: Medium) => T) {
    const done = await store.change((records) => {
      const found = readEntries(records);
      const entries = new Map(found);
      applyUnsaved(entries, unsaved, onDisk);
      const value = work(entries, 'disk');
      const strangers = records.size - found.size;
      write(records, found, entries);
      return { value, entries, strangers, isEmpty: records.size === 0 };
    });
    if (!done) return changeMemory(work);
    const { value, entries, strangers, isEmpty } = done.value;
    onDisk = entries;
    known.value = entries;
    if (unsaved.size > 0) onSaved();
    unsaved.clear();
    if (isEmpty) await store.destroy({ onlyIfEmpty: true });
    if (strangers > 0) void putAside();
    return { value, medium: 'disk' } as const;
  }

  async function putAside(): Promise<void> {
    const code = await import('./putAsideDamaged.ts').catch(() => undefined);
    // Without its code the next change asks for it again.
    if (code) await inTurn(() => code.putAsideDamaged(store));
  }

  function changeMemory<T>(work: (entries: Entries, medium: Medium) => T) {
    const before = known.peek();
    const entries = new Map(before);
    const value = work(entries, 'memory');
    for (const [key, from] of before) if (!entries.has(key)) unsaved.set(key, { from, to: undefined });
    for (const [key, to] of entries) if (before.get(key) !== to) unsaved.set(key, { from: undefined, to });
    known.value = entries;
    return { value, medium: 'memory' } as const;
  }

  return {
    known,
    isSaved: (key) => onDisk.has(key),
    change: (work) => inTurn(() => change(work)),
    drop: (key, life) =>
      void inTurn(async () => {
        const { from, to } = unsaved.get(key) ?? {};
        if ((to ?? from)?.life === life) unsaved.delete(key);
        known.value = without(known.peek(), key, life);
        onDisk = without(onDisk, key, life);
      }),
    forget: (how) =>
      inTurn(async () => {
        unsaved.clear();
        onDisk = new Map();
        known.value = new Map();
        if (how.onDisk) await store.destroy();
      }),
  };
}

/** One after the other, so that a slow disk cannot mix two changes of this tab. */
function createLine() {
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const done = turn.then(job);
    turn = done.catch(() => undefined);
    return done;
  };
}

/** Makes up on disk for what it did not take before. `seen` is what was on disk when it was last read. */
function applyUnsaved(
  entries: Entries,
  unsaved: ReadonlyMap<string, UnsavedChange>,
  seen: ReadonlyMap<string, StoredEntry>,
): void {
  for (const [key, { from, to }] of unsaved) {
    const there = entries.get(key);
    if (!to && isSameLife(there, from)) entries.delete(key);
    // What was on disk and is not any more, another tab has sent or taken back.
    const isOver = !there && isSameLife(seen.get(key), to);
    if (to && !isOver && (!there || isSameLife(there, to))) entries.set(key, to);
  }
}

function without(
  entries: ReadonlyMap<string, StoredEntry>,
  key: string,
  life: string | undefined,
): ReadonlyMap<string, StoredEntry> {
  return new Map([...entries].filter(([one, entry]) => one !== key || entry.life !== life));
}

/** Reads what it understands, and leaves alone what a newer panel wrote or what is damaged. */
function readEntries(records: ReadonlyMap<string, unknown>): Entries {
  const entries: Entries = new Map();
  for (const [key, record] of records) {
    const entry = v.safeParse(StoredEntrySchema, record);
    if (entry.success) entries.set(key, entry.output);
  }
  return entries;
}

function write(records: Map<string, unknown>, before: Entries, after: Entries): void {
  for (const key of before.keys()) if (!after.has(key)) records.delete(key);
  for (const [key, entry] of after) if (before.get(key) !== entry) records.set(key, entry);
}
