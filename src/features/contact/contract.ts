import * as v from 'valibot';
import { defineOperation, IdSchema, InstantSchema, text } from '#core/operation.ts';
import { AgentSchema } from './contactInfo.ts';

/** What goes along with a first message; the shopper sees it before sending. */
export const ConversationContextSchema = v.object({
  orderNumber: v.optional(text(40)),
  articleId: v.optional(IdSchema),
  query: v.optional(text(200)),
  topic: v.optional(text(40)),
  /** What the page is about, as the host page told it. */
  product: v.optional(text(120)),
  /** Address of the page, without query and fragment. */
  pageUrl: v.optional(text(1000)),
});
export type ConversationContext = v.InferOutput<typeof ConversationContextSchema>;

export const MessageSchema = v.object({
  id: IdSchema,
  from: v.picklist(['shopper', 'agent', 'system']),
  /** Plain text, never HTML. */
  text: v.string(),
  at: InstantSchema,
  agent: v.optional(AgentSchema),
  /** The shopper's own key of this message, so that it is recognised when it comes back. */
  key: v.optional(v.string()),
});
export type Message = v.InferOutput<typeof MessageSchema>;

/** One thing that happened in a conversation; `seq` grows, and a stream resumes after the last one seen. */
export const ConversationEventSchema = v.variant('type', [
  v.object({ type: v.literal('message'), seq: v.number(), message: MessageSchema }),
  /** The agent has read everything up to `upToSeq`. */
  v.object({
    type: v.literal('read'),
    seq: v.number(),
    by: v.picklist(['agent', 'shopper']),
    upToSeq: v.number(),
    /** When it was read; shown under the message where known. */
    at: v.optional(InstantSchema),
  }),
  v.object({ type: v.literal('closed'), seq: v.number(), at: InstantSchema }),
  /** An agent opened a closed conversation again; the shopper can write in it. */
  v.object({ type: v.literal('reopened'), seq: v.number(), at: InstantSchema }),
  /** Not stored, so without its own number: `seq` is that of the last stored event. */
  v.object({ type: v.literal('typing'), seq: v.number(), agent: AgentSchema }),
]);
export type ConversationEvent = v.InferOutput<typeof ConversationEventSchema>;

export const ConversationSchema = v.object({
  id: IdSchema,
  state: v.picklist(['open', 'closed']),
  /** Oldest first. */
  events: v.array(ConversationEventSchema),
  /** Cursor for older events; absent at the beginning. */
  olderCursor: v.optional(v.string()),
});
export type Conversation = v.InferOutput<typeof ConversationSchema>;

export const StartedConversationSchema = v.object({
  conversation: ConversationSchema,
  access: v.object({ token: v.string(), expiresAt: InstantSchema }),
});
export type StartedConversation = v.InferOutput<typeof StartedConversationSchema>;

const MessageTextSchema = v.pipe(text(4000), v.regex(/\S/u));
const ConversationParams = v.object({ conversationId: IdSchema });
const conversationProblems = ['unauthorized', 'forbidden', 'not_found'] as const;
const writeProblems = [
  ...conversationProblems,
  'invalid',
  'key_missing',
  'key_reused',
  'in_progress',
] as const;

export const startConversation = defineOperation({
  id: 'startConversation',
  method: 'POST',
  path: '/conversations',
  access: 'public',
  body: v.object({
    text: MessageTextSchema,
    name: v.optional(text(80)),
    /** Where the answer goes when the shopper has left. */
    email: v.optional(text(254)),
    context: v.optional(ConversationContextSchema),
  }),
  answer: StartedConversationSchema,
  keyed: true,
  problems: ['unauthorized', 'gone', 'invalid', 'key_missing', 'key_reused', 'in_progress'],
});

export const getConversation = defineOperation({
  id: 'getConversation',
  method: 'GET',
  path: '/conversations/{conversationId}',
  access: 'conversation',
  params: ConversationParams,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(200))) }),
  answer: ConversationSchema,
  problems: conversationProblems,
});

export const sendMessage = defineOperation({
  id: 'sendMessage',
  method: 'POST',
  path: '/conversations/{conversationId}/messages',
  access: 'conversation',
  params: ConversationParams,
  body: v.object({ text: MessageTextSchema }),
  answer: v.object({ event: ConversationEventSchema }),
  keyed: true,
  problems: [...writeProblems, 'conversation_closed'],
});

export const markRead = defineOperation({
  id: 'markRead',
  method: 'POST',
  path: '/conversations/{conversationId}/read',
  access: 'conversation',
  params: ConversationParams,
  body: v.object({ upToSeq: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  keyed: true,
  problems: writeProblems,
});

export const streamConversation = defineOperation({
  id: 'streamConversation',
  method: 'GET',
  path: '/conversations/{conversationId}/events',
  access: 'conversation',
  params: ConversationParams,
  answer: ConversationEventSchema,
  stream: true,
  problems: conversationProblems,
});
