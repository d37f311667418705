import * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { Identity } from '#server/http/tokens.ts';
import { type ConversationRow, ConversationRowSchema } from './conversationRows.ts';

const OpenedSchema = v.object({
  ...ConversationRowSchema.entries,
  client_fingerprint: v.nullable(v.string()),
});
const OwnerSchema = v.object({ customer_id: v.nullable(v.string()) });

/** The conversation that a key opened, if it did. Throws `key_reused` where it began with something else. */
export async function openedBefore(
  transaction: Queryable,
  key: string | null,
  fingerprint: string,
): Promise<ConversationRow | undefined> {
  const [opened] = await transaction.rows(
    OpenedSchema,
    'select id, state, last_seq, client_fingerprint from conversations where client_key = $1',
    [key],
  );
  if (opened !== undefined && opened.client_fingerprint !== fingerprint) throw new ProblemError('key_reused');
  return opened;
}

/**
 * A repeated opening is answered with a token, so a conversation that an identified shopper opened is handed to that
 * shopper alone. Throws `unauthorized` for a caller who may be the same but does not show it, `key_reused` for another.
 */
export async function refuseOthers(
  database: Queryable,
  conversationId: string,
  identity: Identity | null,
): Promise<void> {
  const [owner] = await database.rows(OwnerSchema, 'select customer_id from conversations where id = $1', [
    conversationId,
  ]);
  if (owner === undefined) throw new ProblemError('gone');
  if (owner.customer_id === null || owner.customer_id === identity?.customerId) return;
  throw new ProblemError(identity === null ? 'unauthorized' : 'key_reused');
}
