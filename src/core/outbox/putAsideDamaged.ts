import * as v from 'valibot';
import type { Store } from '#core/store.ts';
import { StoredEntrySchema, taskMs } from './outboxEntry.ts';

/** Damaged entries are put aside under this for as long as a task, so that they neither stop the others nor vanish at once. */
const damagedPrefix = 'damaged/';
const DamagedSchema = v.object({ putAsideAt: v.number(), record: v.unknown() });

/** What a later version wrote is not ours to judge. */
const LaterSchema = v.object({ version: v.pipe(v.number(), v.minValue(2)) });

/** Puts aside the records that no panel can read, and deletes those that have lain there for the time of a task. */
export async function putAsideDamaged(store: Store): Promise<void> {
  await store.change((records) => {
    for (const [key, record] of [...records]) {
      if (key.startsWith(damagedPrefix)) {
        const isFresh = v.is(DamagedSchema, record) && record.putAsideAt + taskMs > Date.now();
        if (!isFresh) records.delete(key);
      } else if (!v.is(StoredEntrySchema, record) && !v.is(LaterSchema, record)) {
        records.delete(key);
        records.set(damagedPrefix + key, { putAsideAt: Date.now(), record });
      }
    }
  });
  await store.destroy({ onlyIfEmpty: true });
}
