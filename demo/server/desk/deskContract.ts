import * as v from 'valibot';
import { MoneySchema } from '#core/money.ts';
import { DateSchema, IdSchema, InstantSchema, text } from '#core/operation.ts';
import { ConversationContextSchema, ConversationEventSchema } from '#features/contact/contract.ts';
import { QuoteSchema, returnStates } from '#features/returns/returnSchema.ts';

/** Names the agent by whom the shopper reads; the desk has one key, not one account per agent. */
const AgentNameSchema = v.pipe(text(60), v.trim(), v.minLength(1));

/** One conversation as the desk's list shows it. */
export const DeskConversationSchema = v.object({
  id: IdSchema,
  state: v.picklist(['open', 'closed']),
  shopper: v.object({
    name: v.optional(v.string()),
    email: v.optional(v.string()),
    /** True where the shop's identity token said who this is; a name or an e-mail alone is a claim. */
    identified: v.boolean(),
  }),
  locale: v.string(),
  context: ConversationContextSchema,
  createdAt: InstantSchema,
  lastSeq: v.number(),
  lastMessage: v.object({
    from: v.picklist(['shopper', 'agent', 'system']),
    text: v.string(),
    at: InstantSchema,
    agentName: v.optional(v.string()),
  }),
  /** Shopper's messages that no agent has read. */
  unread: v.number(),
  agentReadSeq: v.number(),
  shopperReadSeq: v.number(),
});
export type DeskConversation = v.InferOutput<typeof DeskConversationSchema>;

export const DeskConversationListSchema = v.object({
  /** Open ones first, then by last message, newest first. */
  conversations: v.array(DeskConversationSchema),
  nextCursor: v.optional(v.string()),
  /** Open conversations with something unread, on all pages. */
  unreadConversations: v.number(),
});
export type DeskConversationList = v.InferOutput<typeof DeskConversationListSchema>;

export const DeskThreadSchema = v.object({
  conversation: DeskConversationSchema,
  /** Oldest first. */
  events: v.array(ConversationEventSchema),
  /** Cursor for older events; absent at the beginning. */
  olderCursor: v.optional(v.string()),
});
export type DeskThread = v.InferOutput<typeof DeskThreadSchema>;

export const DeskReplySchema = v.object({
  text: v.pipe(text(4000), v.regex(/\S/u)),
  agentName: AgentNameSchema,
});
export const DeskEventSchema = v.object({ event: ConversationEventSchema });
export const DeskTypingSchema = v.object({ agentName: AgentNameSchema });
export const DeskReadSchema = v.object({ upToSeq: v.pipe(v.number(), v.integer(), v.minValue(0)) });
export const DeskSessionSchema = v.object({
  shopName: v.string(),
  timeZone: v.string(),
  agents: v.array(v.object({ name: v.string(), pictureUrl: v.optional(v.string()) })),
});
export type DeskSession = v.InferOutput<typeof DeskSessionSchema>;

/** One return as an agent decides on it. */
export const DeskReturnSchema = v.object({
  id: IdSchema,
  number: v.string(),
  orderNumber: v.string(),
  shopper: v.object({ name: v.string(), email: v.string() }),
  locale: v.string(),
  state: v.picklist(returnStates),
  createdAt: InstantSchema,
  lines: v.array(
    v.object({
      lineId: IdSchema,
      title: v.string(),
      variant: v.optional(v.string()),
      imageUrl: v.optional(v.string()),
      quantity: v.number(),
      unitPrice: MoneySchema,
      reason: v.optional(v.string()),
      note: v.optional(v.string()),
      resolution: v.string(),
    }),
  ),
  method: v.string(),
  rows: QuoteSchema.entries.rows,
  total: MoneySchema,
  shipBy: v.optional(DateSchema),
  message: v.optional(v.string()),
  decidedBy: v.optional(v.string()),
  decidedAt: v.optional(InstantSchema),
});
export type DeskReturn = v.InferOutput<typeof DeskReturnSchema>;

export const DeskReturnListSchema = v.object({
  /** Those waiting for a decision first, oldest first; then the decided ones, newest first. */
  returns: v.array(DeskReturnSchema),
});

const shopperWords = v.pipe(text(1000), v.trim());

/** A decline needs words for the shopper; an approval may have them. */
export const DeskDecisionSchema = v.variant('decision', [
  v.object({
    decision: v.literal('approve'),
    message: v.optional(shopperWords, ''),
    agentName: AgentNameSchema,
  }),
  v.object({
    decision: v.literal('decline'),
    message: v.pipe(shopperWords, v.minLength(1)),
    agentName: AgentNameSchema,
  }),
]);
export type DeskDecision = v.InferInput<typeof DeskDecisionSchema>;

/**
 * One notice of the desk's feed. Each connection begins with `ready`: whatever changed before it is read again, so
 * that a feed needs no memory. Later notices carry the whole new state of one thing.
 */
export const DeskNoticeSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('conversation'), conversation: DeskConversationSchema }),
  v.object({ type: v.literal('typing'), conversationId: IdSchema, agentName: v.string() }),
  v.object({ type: v.literal('returns') }),
]);
export type DeskNotice = v.InferOutput<typeof DeskNoticeSchema>;
