import type { Hono } from 'hono';
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
import { postedBefore, postMessage } from '#server/contact/postMessage.ts';
import type { Database, Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { Services } from '#server/services.ts';
import { readCursor } from './deskCursor.ts';
import {
  closeConversation,
  getThread,
  listDeskConversations,
  markReadByAgent,
  reopenConversation,
  reply,
  tellTyping,
} from './deskOperations.ts';
import { findDeskConversation, listConversations } from './deskStore.ts';
import { serveDesk } from './serveDesk.ts';

/** Serves the desk's conversations: reading, replying, typing, read marks, closing and opening again. */
export function serveConversations(desk: Hono, services: Services): void {
  serveReading(desk, services);
  serveReplies(desk, services);
  serveMarks(desk, services);
}

function serveReading(desk: Hono, { database }: Services): void {
  serveDesk(desk, listDeskConversations, ({ query }) =>
    listConversations(database, readCursor(query.cursor)),
  );
  serveDesk(desk, getThread, async ({ params, query: { before, after } }) => {
    const conversation = await findDeskConversation(database, params.id);
    if (conversation === null) throw new ProblemError('not_found');
    const page =
      after === undefined
        ? await readHistory(database, params.id, before)
        : { events: await readEventsAfter(database, params.id, after) };
    return { conversation, ...page };
  });
}

function serveReplies(desk: Hono, { database, clock }: Services): void {
  serveDesk(desk, reply, async ({ params, body: { text, agentName }, key }) => ({
    event: await inConversation(database, params.id, async (conversation, transaction) => {
      const words = { from: 'agent' as const, text, agent: agentNamed(agentName), key };
      const posted = await postedBefore(transaction, conversation.id, words);
      if (posted !== undefined) return posted;
      if (conversation.state === 'closed') throw new ProblemError('conversation_closed');
      const now = clock();
      // Whoever answers has read what is answered.
      await recordRead(transaction, conversation, 'agent', conversation.last_seq, now);
      return postMessage(transaction, conversation.id, words, now);
    }),
  }));
  serveDesk(desk, tellTyping, async ({ params, body }) => {
    const conversation = await findConversation(database, params.id);
    if (conversation === null) throw new ProblemError('not_found');
    const typing = agentNamed(body.agentName);
    if (conversation.state === 'open')
      await announce(database, { id: conversation.id, seq: conversation.last_seq, typing });
  });
}

function serveMarks(desk: Hono, { database, clock }: Services): void {
  serveDesk(desk, markReadByAgent, ({ params, body }) =>
    inConversation(database, params.id, (conversation, transaction) =>
      recordRead(transaction, conversation, 'agent', body.upToSeq, clock()),
    ),
  );
  const turns = [
    { operation: closeConversation, state: 'closed', type: 'closed' },
    { operation: reopenConversation, state: 'open', type: 'reopened' },
  ] as const;
  for (const { operation, state, type } of turns)
    serveDesk(desk, operation, ({ params }) =>
      inConversation(database, params.id, async (conversation, transaction) => {
        if (conversation.state === state) return;
        await transaction.run('update conversations set state = $2 where id = $1', [conversation.id, state]);
        await appendEvent(transaction, conversation.id, { type, payload: {} }, clock());
      }),
    );
}

/** Does something with a conversation while nobody else can. */
function inConversation<T>(
  database: Database,
  id: string,
  work: (conversation: ConversationRow, transaction: Queryable) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    const conversation = await lockConversation(transaction, id);
    if (conversation === null) throw new ProblemError('not_found');
    return work(conversation, transaction);
  });
}
