import { randomUUID } from 'node:crypto';
import type { Agent } from '#features/contact/contactInfo.ts';
import type { ConversationEvent } from '#features/contact/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { appendEvent } from './conversationStore.ts';

/** What somebody says; plain text, kept as it was typed. */
export interface Words {
  readonly from: 'shopper' | 'agent';
  readonly text: string;
  readonly agent?: Agent | undefined;
  /** The sender's own key; the same key posts once. */
  readonly key: string | null;
}

/** Adds a message to a conversation whose row the transaction holds. */
export function postMessage(
  transaction: Queryable,
  conversationId: string,
  { from, text, agent, key }: Words,
  at: Date,
): Promise<ConversationEvent> {
  const payload = {
    id: randomUUID(),
    from,
    text,
    ...(agent === undefined ? {} : { agent }),
    ...(key === null ? {} : { key }),
  };
  // Prefixed, so that neither side's keys can meet the other's.
  const clientKey = key === null ? undefined : `${from}:${key}`;
  return appendEvent(transaction, conversationId, { type: 'message', payload }, at, clientKey);
}
