import type { Hono } from 'hono';
import {
  getConversation,
  markRead,
  sendMessage,
  startConversation,
  streamConversation,
} from '#features/contact/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { clientAddress } from '#server/http/clientAddress.ts';
import { type Call, handle } from '#server/http/handle.ts';
import { fingerprintOf } from '#server/http/idempotency.ts';
import { errorFields } from '#server/http/log.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { Services } from '#server/services.ts';
import { conversationFrames } from './conversationFrames.ts';
import { conversationHubOf } from './conversationHub.ts';
import type { ConversationRow } from './conversationRows.ts';
import {
  findConversation,
  lockConversation,
  openConversation,
  readHistory,
  recordRead,
} from './conversationStore.ts';
import { createEventStream } from './createEventStream.ts';
import { openedBefore, refuseOthers } from './openedBefore.ts';
import { postedBefore, postMessage } from './postMessage.ts';

const tokenLifetimeSeconds = 30 * 86_400;

/** Serves the conversation of the contract; `app` is mounted where the contract's base URL points. */
export function registerContact(app: Hono, services: Services): void {
  limitStarts(app, services);
  serveStart(app, services);
  serveReading(app, services);
  serveWriting(app, services);
}

function limitStarts(app: Hono, { config, rateLimit }: Services): void {
  app.use(startConversation.path, async (context, next) => {
    if (context.req.method === startConversation.method) {
      const address = clientAddress(context, config.trustedProxies);
      const { allowed, retryAfterSeconds } = await rateLimit.take(
        config.limits.conversationsPerAddress,
        address,
      );
      if (!allowed) throw new ProblemError('rate_limited', { retryAfterSeconds });
    }
    await next();
  });
}

function serveStart(app: Hono, services: Services): void {
  const { clock, tokens } = services;
  handle(
    app,
    services,
    startConversation,
    async ({ body, identity, locale, database, key }) => {
      const now = clock();
      // The token is made afresh for each answer and never stored.
      const access = { token: '', expiresAt: now.toISOString() };
      const fingerprint = fingerprintOf(body);
      const opened = await openedBefore(database, key, fingerprint);
      if (opened !== undefined) {
        const { id, state } = opened;
        return { conversation: { id, state, ...(await readHistory(database, id)) }, access };
      }
      const words = { from: 'shopper' as const, text: body.text, key };
      await postedBefore(database, null, words);
      const opening = {
        customerId: identity?.customerId,
        name: identity?.name ?? body.name,
        email: identity?.email ?? body.email,
        locale,
        context: body.context ?? {},
        key,
        fingerprint,
      };
      const id = await openConversation(database, opening, now);
      await postMessage(database, id, words, now);
      const { events } = await readHistory(database, id);
      return { conversation: { id, state: 'open' as const, events }, access };
    },
    async ({ conversation }, { identity }) => {
      await refuseOthers(services.database, conversation.id, identity);
      return {
        conversation,
        access: await tokens.issue('conversation', conversation.id, tokenLifetimeSeconds),
      };
    },
  );
}

function serveReading(app: Hono, services: Services): void {
  const { database, log, stopping } = services;
  handle(app, services, getConversation, async (call) => {
    const conversation = await opened(call, findConversation);
    const { id, state } = conversation;
    return { id, state, ...(await readHistory(database, id, beforeSeq(call.query.cursor))) };
  });
  handle(app, services, streamConversation, async (call) => {
    const { id } = await opened(call, findConversation);
    const hub = conversationHubOf(database);
    return createEventStream(
      (signal) => conversationFrames({ database, hub }, id, afterSeq(call.lastEventId), signal),
      stopping,
      (error) => log('conversation_stream_failed', errorFields(error)),
    );
  });
}

function serveWriting(app: Hono, services: Services): void {
  const { clock } = services;
  handle(app, services, sendMessage, async (call) => {
    const { id, state } = await opened(call, lockConversation);
    const message = { from: 'shopper' as const, text: call.body.text, key: call.key };
    const posted = await postedBefore(call.database, id, message);
    if (posted !== undefined) return { event: posted };
    if (state === 'closed') throw new ProblemError('conversation_closed');
    return { event: await postMessage(call.database, id, message, clock()) };
  });
  handle(app, services, markRead, async (call) => {
    const conversation = await opened(call, lockConversation);
    await recordRead(call.database, conversation, 'shopper', call.body.upToSeq, clock());
  });
}

/** The conversation of the path. Only its own token opens it: who a shopper is opens orders, never a conversation. */
async function opened(
  { principal, params, database }: Call<{ conversationId: string }>,
  find: (database: Queryable, id: string) => Promise<ConversationRow | null>,
): Promise<ConversationRow> {
  if (principal?.kind !== 'conversation') throw new ProblemError('forbidden');
  const conversation = await find(database, params.conversationId);
  if (conversation === null) throw new ProblemError('not_found');
  return conversation;
}

function beforeSeq(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/u.test(cursor))
    throw new ProblemError('bad_request', { errors: [{ pointer: '/cursor', code: 'cursor' }] });
  return Number(cursor);
}

/** A number that is none of ours tells the conversation from its beginning, which the client recognises by `seq`. */
function afterSeq(lastEventId: string | null): number {
  return lastEventId !== null && /^\d{1,9}$/u.test(lastEventId) ? Number(lastEventId) : 0;
}
