import * as v from 'valibot';
import { RecordSchema } from './recordSchema.ts';
import type { Store } from './store.ts';

/** What a later version wrote is not ours to judge. */
const LaterSchema = v.object({ version: v.pipe(v.number(), v.minValue(2)) });

/** Deletes the records that are over, or damaged so that nobody will ever read them, and the database with its last. */
export async function sweepRecords(store: Store): Promise<void> {
  await store.change((records) => {
    for (const [key, record] of [...records]) if (isWorthless(record)) records.delete(key);
  });
  await store.destroy({ onlyIfEmpty: true });
}

function isWorthless(record: unknown): boolean {
  const found = v.safeParse(RecordSchema, record);
  return found.success ? found.output.expiresAt <= Date.now() : !v.is(LaterSchema, record);
}
