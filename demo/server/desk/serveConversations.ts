import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { IdSchema } from '#core/operation.ts';
import { agentNamed } from '#server/contact/agents.ts';
import { announce } from '#server/contact/conversationHub.ts';
import type { ConversationRow } from '#server/contact/conversationRows.ts';
import {
  appendEvent,
  findConversation,
  lockConversation,
  readEventsAfter,
  readHistory,
  recordRead,
} from '#server/contact/conversationStore.ts';
import { postMessage } from '#server/contact/postMessage.ts';
import type { Queryable } from '#server/database/database.ts';
import { check } from '#server/http/check.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { readBody } from '#server/http/readBody.ts';
import type { Services } from '#server/services.ts';
import { answer, answerNothing } from './answer.ts';
import {
  DeskConversationListSchema,
  DeskEventSchema,
  DeskReadSchema,
  DeskReplySchema,
  DeskThreadSchema,
  DeskTypingSchema,
} from './deskContract.ts';
import { readCursor } from './deskCursor.ts';
import { findDeskConversation, listConversations } from './deskStore.ts';

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number));
const ThreadQuerySchema = v.object({ before: v.optional(wholeNumber), after: v.optional(wholeNumber) });

/** Serves the desk's conversations: reading, replying, typing, read marks, closing and opening again. */
export function serveConversations(desk: Hono, services: Services): void {
  serveReading(desk, services);
  serveReplies(desk, services);
  serveMarks(desk, services);
}

function serveReading(desk: Hono, { database }: Services): void {
  desk.get('/conversations', async (context) =>
    answer(
      context,
      DeskConversationListSchema,
      await listConversations(database, readCursor(context.req.query('cursor'))),
    ),
  );
  desk.get('/conversations/:id', async (context) => {
    const { before, after } = check(ThreadQuerySchema, context.req.query(), 'bad_request');
    const conversation = await findDeskConversation(database, readId(context));
    if (conversation === null) throw new ProblemError('not_found');
    const page =
      after === undefined
        ? await readHistory(database, conversation.id, before)
        : { events: await readEventsAfter(database, conversation.id, after) };
    return answer(context, DeskThreadSchema, { conversation, ...page });
  });
}

function serveReplies(desk: Hono, { database, clock }: Services): void {
  desk.post('/conversations/:id/replies', async (context) => {
    const { key, text, agentName } = check(DeskReplySchema, await readBody(context), 'invalid');
    const event = await inConversation(database, context, ({ id, state }, transaction) => {
      if (state === 'closed') throw new ProblemError('conversation_closed');
      const agent = agentNamed(agentName);
      return postMessage(transaction, id, { from: 'agent', text, agent, key }, clock());
    });
    return answer(context, DeskEventSchema, { event });
  });
  desk.post('/conversations/:id/typing', async (context) => {
    const { agentName } = check(DeskTypingSchema, await readBody(context), 'invalid');
    const conversation = await findConversation(database, readId(context));
    if (conversation === null) throw new ProblemError('not_found');
    const typing = agentNamed(agentName);
    if (conversation.state === 'open')
      await announce(database, { id: conversation.id, seq: conversation.last_seq, typing });
    return answerNothing(context);
  });
}

function serveMarks(desk: Hono, { database, clock }: Services): void {
  desk.post('/conversations/:id/read', async (context) => {
    const { upToSeq } = check(DeskReadSchema, await readBody(context), 'invalid');
    await inConversation(database, context, (conversation, transaction) =>
      recordRead(transaction, conversation, 'agent', upToSeq, clock()),
    );
    return answerNothing(context);
  });
  for (const [action, state, type] of [
    ['close', 'closed', 'closed'],
    ['reopen', 'open', 'reopened'],
  ] as const)
    desk.post(`/conversations/:id/${action}`, async (context) => {
      await inConversation(database, context, async (conversation, transaction) => {
        if (conversation.state === state) return;
        await transaction.run('update conversations set state = $2 where id = $1', [conversation.id, state]);
        await appendEvent(transaction, conversation.id, { type, payload: {} }, clock());
      });
      return answerNothing(context);
    });
}

/** Does something with the conversation of the path while nobody else can. */
function inConversation<T>(
  database: Services['database'],
  context: Context,
  work: (conversation: ConversationRow, transaction: Queryable) => Promise<T>,
): Promise<T> {
  const id = readId(context);
  return database.transaction(async (transaction) => {
    const conversation = await lockConversation(transaction, id);
    if (conversation === null) throw new ProblemError('not_found');
    return work(conversation, transaction);
  });
}

function readId(context: Context): string {
  return check(IdSchema, context.req.param('id'), 'not_found');
}
