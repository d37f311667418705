import { randomUUID } from 'node:crypto';
import type { Agent } from '#features/contact/contactInfo.ts';
import type { ConversationEvent } from '#features/contact/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { appendEvent, findEventByKey } from './conversationStore.ts';

/** What somebody says; plain text, kept as it was typed. */
export interface Words {
  readonly from: 'shopper' | 'agent';
  readonly text: string;
  readonly agent?: Agent | undefined;
  /** The sender's own key; a message is never posted twice under one. */
  readonly key: string | null;
}

/**
 * The message that was posted under the same key, if one was, for as long as the conversation is kept. Throws
 * `key_reused` where it says something else, or was said in another conversation than this one (null for a new one).
 */
export async function postedBefore(
  transaction: Queryable,
  conversationId: string | null,
  words: Words,
): Promise<ConversationEvent | undefined> {
  const key = clientKeyOf(words);
  const known = key === undefined ? undefined : await findEventByKey(transaction, key);
  if (known === undefined) return undefined;
  const { event } = known;
  const isSame = event.type === 'message' && event.message.text === words.text;
  if (!isSame || known.conversationId !== conversationId) throw new ProblemError('key_reused');
  return event;
}

/** Adds a message to a conversation whose row the transaction holds. */
export function postMessage(
  transaction: Queryable,
  conversationId: string,
  words: Words,
  at: Date,
): Promise<ConversationEvent> {
  const { from, text, agent, key } = words;
  const payload = {
    id: randomUUID(),
    from,
    text,
    ...(agent === undefined ? {} : { agent }),
    ...(key === null ? {} : { key }),
  };
  return appendEvent(transaction, conversationId, { type: 'message', payload }, at, clientKeyOf(words));
}

/** Prefixed, so that neither side's keys can meet the other's. */
function clientKeyOf({ from, key }: Words): string | undefined {
  return key === null ? undefined : `${from}:${key}`;
}
