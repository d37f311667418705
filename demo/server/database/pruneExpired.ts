import type { Database } from './database.ts';

/** How long a key answers a repeat, in days: longer than any client keeps what it could not send. */
export const keyDays = 60;

/** Forgets keys, quotes and limits that no longer mean anything. */
export async function pruneExpired(database: Database): Promise<void> {
  await database.run(`delete from idempotency_keys where created_at < now() - $1 * interval '1 day'`, [
    keyDays,
  ]);
  await database.run(`delete from return_quotes where expires_at < now() - interval '1 day'`);
  await database.run(`delete from rate_limits where refilled_at < now() - interval '1 day'`);
}
