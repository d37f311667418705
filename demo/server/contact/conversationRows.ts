import * as v from 'valibot';
import type { ConversationEvent } from '#features/contact/contract.ts';
import { MessageSchema } from '#features/contact/contract.ts';

/** Columns of `conversations` as they are read back. */
export const ConversationRowSchema = v.object({
  id: v.string(),
  state: v.picklist(['open', 'closed']),
  last_seq: v.number(),
});
export type ConversationRow = v.InferOutput<typeof ConversationRowSchema>;

const base = { seq: v.number(), at: v.date() };

/** A row of `conversation_events`; the shape of `payload` follows from `type`. */
export const EventRowSchema = v.variant('type', [
  v.object({
    ...base,
    type: v.literal('message'),
    payload: v.object({
      id: v.string(),
      from: MessageSchema.entries.from,
      text: v.string(),
      agent: v.optional(v.object({ name: v.string(), pictureUrl: v.optional(v.string()) })),
      key: v.optional(v.string()),
    }),
  }),
  v.object({
    ...base,
    type: v.literal('read'),
    payload: v.object({ by: v.picklist(['agent', 'shopper']), upToSeq: v.number() }),
  }),
  v.object({ ...base, type: v.literal('closed'), payload: v.object({}) }),
  v.object({ ...base, type: v.literal('reopened'), payload: v.object({}) }),
]);
export type EventRow = v.InferOutput<typeof EventRowSchema>;

/** What of an event is kept as JSON, beside its number and its time. */
export type EventContent = EventRow extends infer Row
  ? Row extends { type: infer Type; payload: infer Payload }
    ? { type: Type; payload: Payload }
    : never
  : never;

/** The columns that `EventRowSchema` reads. */
export const eventColumns = 'seq, type, at, payload';

/** An event as the contract tells it. */
export function toEvent(row: EventRow): ConversationEvent {
  const at = row.at.toISOString();
  if (row.type === 'message') return { type: 'message', seq: row.seq, message: { ...row.payload, at } };
  if (row.type === 'read') return { type: 'read', seq: row.seq, at, ...row.payload };
  return { type: row.type, seq: row.seq, at };
}
