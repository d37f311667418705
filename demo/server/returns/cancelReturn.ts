import * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { announceReturn } from './announceReturn.ts';
import { canCancel } from './presentReturn.ts';
import { readReturn } from './readReturns.ts';

const IdRow = v.object({ id: v.string() });

/** What a shopper takes back. */
export interface Cancellation {
  readonly orderId: string;
  readonly returnId: string;
  /** The shopper's own key, kept with the return: a repeat is a success, however late it comes. */
  readonly key: string;
  readonly now: Date;
}

/**
 * Takes a return back, in a transaction that holds the order's row. Throws `not_found`, `conflict` where it has moved on,
 * and `key_reused` where the key took back another.
 */
export async function cancelReturn(
  transaction: Queryable,
  { orderId, returnId, key, now }: Cancellation,
): Promise<void> {
  const [known] = await transaction.rows(
    IdRow,
    'select id from returns where order_id = $1 and cancel_key = $2',
    [orderId, key],
  );
  if (known?.id === returnId) return;
  if (known !== undefined) throw new ProblemError('key_reused');
  // The order's row is held, but the desk decides by the return's own.
  await transaction.run('select id from returns where id = $1 for update', [returnId]);
  const record = await readReturn(transaction, orderId, returnId);
  if (record === null) throw new ProblemError('not_found');
  if (!canCancel(record)) throw new ProblemError('conflict');
  await transaction.run(
    `update returns set state = 'cancelled', updated_at = $2, cancel_key = $3 where id = $1`,
    [returnId, now, key],
  );
  await announceReturn(transaction, returnId);
}
