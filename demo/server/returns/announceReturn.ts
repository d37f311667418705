import type { Queryable } from '#server/database/database.ts';

/** Tells every desk, when the transaction is done, that a return is new or has changed. */
export async function announceReturn(transaction: Queryable, id: string): Promise<void> {
  await transaction.run('select pg_notify($1, $2)', [
    'counterbell_desk',
    JSON.stringify({ kind: 'return', id }),
  ]);
}
