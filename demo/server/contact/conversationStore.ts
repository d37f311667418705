import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Conversation, ConversationContext, ConversationEvent } from '#features/contact/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { announce } from './conversationHub.ts';
import {
  type ConversationRow,
  ConversationRowSchema,
  type EventContent,
  EventRowSchema,
  eventColumns,
  toEvent,
} from './conversationRows.ts';

/** How many events a page of history holds. */
export const pageSize = 50;

/** The largest integer of PostgreSQL. */
const lastPossibleSeq = 2_147_483_647;

/** What a conversation begins with. */
export interface ConversationOpening {
  readonly customerId: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly locale: string;
  readonly context: ConversationContext;
  /** The key of the request that opens it, and what it asked for. */
  readonly key?: string | null;
  readonly fingerprint?: string;
}

/** Makes an empty conversation and returns its id: 144 random bits, so that nobody meets another's by guessing. */
export async function openConversation(
  transaction: Queryable,
  opening: ConversationOpening,
  at: Date,
): Promise<string> {
  const id = `c_${randomBytes(18).toString('base64url')}`;
  await transaction.run(
    `insert into conversations (id, customer_id, name, email, locale, context, created_at, last_message_at, client_key,
       client_fingerprint)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`,
    [
      id,
      opening.customerId,
      opening.name,
      opening.email,
      opening.locale,
      JSON.stringify(opening.context),
      at,
      opening.key,
      opening.fingerprint,
    ],
  );
  return id;
}

/** Finds a conversation; null when there is none. */
export async function findConversation(database: Queryable, id: string): Promise<ConversationRow | null> {
  const [row] = await database.rows(
    ConversationRowSchema,
    'select id, state, last_seq from conversations where id = $1',
    [id],
  );
  return row ?? null;
}

/** Finds a conversation and holds its row until the transaction ends, so that its events get their numbers in turn. */
export async function lockConversation(transaction: Queryable, id: string): Promise<ConversationRow | null> {
  const [row] = await transaction.rows(
    ConversationRowSchema,
    'select id, state, last_seq from conversations where id = $1 for update',
    [id],
  );
  return row ?? null;
}

const NumberSchema = v.object({ last_seq: v.number() });

const PlaceSchema = v.object({ conversation_id: v.string() });

/** The event that a key made, and the conversation it made it in; undefined for a new key. */
export async function findEventByKey(
  database: Queryable,
  key: string,
): Promise<{ event: ConversationEvent; conversationId: string } | undefined> {
  const [known] = await database.rows(
    v.intersect([EventRowSchema, PlaceSchema]),
    `select ${eventColumns}, conversation_id from conversation_events where client_key = $1`,
    [key],
  );
  return known && { event: toEvent(known), conversationId: known.conversation_id };
}

/** Adds an event to a conversation whose row the transaction holds, gives it the next number and announces it. */
export async function appendEvent(
  transaction: Queryable,
  conversationId: string,
  content: EventContent,
  at: Date,
  key?: string,
): Promise<ConversationEvent> {
  const isMessage = content.type === 'message';
  const [next] = await transaction.rows(
    NumberSchema,
    `update conversations set last_seq = last_seq + 1,
       last_message_at = case when $2 then $3 else last_message_at end
     where id = $1 returning last_seq`,
    [conversationId, isMessage, at],
  );
  if (!next) throw new Error('An event needs its conversation');
  const seq = next.last_seq;
  await transaction.run(
    `insert into conversation_events (conversation_id, seq, type, at, payload, client_key)
     values ($1, $2, $3, $4, $5, $6)`,
    [conversationId, seq, content.type, at, JSON.stringify(content.payload), key],
  );
  await announce(transaction, { id: conversationId, seq });
  return toEvent({ ...content, seq, at });
}

/** The events after a number, oldest first, at most a page of them. */
export async function readEventsAfter(
  database: Queryable,
  conversationId: string,
  afterSeq: number,
): Promise<ConversationEvent[]> {
  const rows = await database.rows(
    EventRowSchema,
    `select ${eventColumns} from conversation_events
     where conversation_id = $1 and seq > $2 order by seq limit ${pageSize}`,
    [conversationId, afterSeq],
  );
  return rows.map(toEvent);
}

/** A page of history, oldest first: the newest, or the one before the number a cursor names. */
export async function readHistory(
  database: Queryable,
  conversationId: string,
  beforeSeq = lastPossibleSeq,
): Promise<Pick<Conversation, 'events' | 'olderCursor'>> {
  const rows = await database.rows(
    EventRowSchema,
    `select ${eventColumns} from conversation_events
     where conversation_id = $1 and seq < $2 order by seq desc limit ${pageSize}`,
    [conversationId, beforeSeq],
  );
  const events = rows.map(toEvent).reverse();
  const first = events[0]?.seq ?? 1;
  return first > 1 ? { events, olderCursor: String(first) } : { events };
}

/** Remembers how far one side has read; it is an event only when that was something the other side said. */
export async function recordRead(
  transaction: Queryable,
  conversation: ConversationRow,
  by: 'agent' | 'shopper',
  upToSeq: number,
  at: Date,
): Promise<void> {
  const reached = Math.min(upToSeq, conversation.last_seq);
  const moved = await transaction.run(
    `update conversations set ${by}_read_seq = $2 where id = $1 and ${by}_read_seq < (
       select max(seq) from conversation_events
       where conversation_id = $1 and type = 'message' and seq <= $2 and payload ->> 'from' <> $3)`,
    [conversation.id, reached, by],
  );
  if (moved > 0)
    await appendEvent(transaction, conversation.id, { type: 'read', payload: { by, upToSeq: reached } }, at);
}
