import * as v from 'valibot';
import { defineOperation, IdSchema } from '#core/operation.ts';
import {
  DeskConversationListSchema,
  DeskDecisionSchema,
  DeskEventSchema,
  DeskNoticeSchema,
  DeskReadSchema,
  DeskReplySchema,
  DeskReturnListSchema,
  DeskSessionSchema,
  DeskThreadSchema,
  DeskTypingSchema,
} from './deskContract.ts';

// The desk's calls, relative to `/desk/api`. Not part of the public contract, but declared in the same way, so that
// desk and server validate by the same schemas. `identity` here means the desk's key.
const access = 'identity';
const params = v.object({ id: IdSchema });
const wholeNumber = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}$/u))]),
  v.transform(Number),
);

export const getSession = defineOperation({
  id: 'deskSession',
  method: 'GET',
  path: '/session',
  access,
  answer: DeskSessionSchema,
  problems: ['unauthorized'],
});

export const listDeskConversations = defineOperation({
  id: 'deskConversations',
  method: 'GET',
  path: '/conversations',
  access,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  answer: DeskConversationListSchema,
  problems: ['unauthorized'],
});

/** The newest page of a conversation, the one before a number, or what came after one. */
export const getThread = defineOperation({
  id: 'deskThread',
  method: 'GET',
  path: '/conversations/{id}',
  access,
  params,
  query: v.object({ before: v.optional(wholeNumber), after: v.optional(wholeNumber) }),
  answer: DeskThreadSchema,
  problems: ['unauthorized', 'not_found'],
});

/** Posts once for its key, which also names the message, however often it is sent. */
export const reply = defineOperation({
  id: 'deskReply',
  method: 'POST',
  path: '/conversations/{id}/replies',
  access,
  params,
  body: DeskReplySchema,
  answer: DeskEventSchema,
  keyed: true,
  problems: ['unauthorized', 'not_found', 'invalid', 'conversation_closed'],
});

export const tellTyping = defineOperation({
  id: 'deskTyping',
  method: 'POST',
  path: '/conversations/{id}/typing',
  access,
  params,
  body: DeskTypingSchema,
  problems: ['unauthorized', 'not_found', 'invalid'],
});

// Marking, closing and opening again do nothing the second time, so that a repeat needs no key.
export const markReadByAgent = defineOperation({
  id: 'deskRead',
  method: 'POST',
  path: '/conversations/{id}/read',
  access,
  params,
  body: DeskReadSchema,
  problems: ['unauthorized', 'not_found', 'invalid'],
});

export const closeConversation = defineOperation({
  id: 'deskClose',
  method: 'POST',
  path: '/conversations/{id}/close',
  access,
  params,
  problems: ['unauthorized', 'not_found'],
});

export const reopenConversation = defineOperation({
  id: 'deskReopen',
  method: 'POST',
  path: '/conversations/{id}/reopen',
  access,
  params,
  problems: ['unauthorized', 'not_found'],
});

export const listDeskReturns = defineOperation({
  id: 'deskReturns',
  method: 'GET',
  path: '/returns',
  access,
  answer: DeskReturnListSchema,
  problems: ['unauthorized'],
});

export const decideOnReturn = defineOperation({
  id: 'deskDecision',
  method: 'POST',
  path: '/returns/{id}/decision',
  access,
  params,
  body: DeskDecisionSchema,
  problems: ['unauthorized', 'not_found', 'invalid', 'conflict'],
});

export const followDesk = defineOperation({
  id: 'deskEvents',
  method: 'GET',
  path: '/events',
  access,
  answer: DeskNoticeSchema,
  stream: true,
  problems: ['unauthorized'],
});
