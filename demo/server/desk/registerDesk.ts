import { Hono } from 'hono';
import { agents } from '#server/contact/agents.ts';
import { conversationHubOf } from '#server/contact/conversationHub.ts';
import { createEventStream } from '#server/contact/createEventStream.ts';
import { shopTimeZone } from '#server/contact/openingHours.ts';
import { errorFields } from '#server/http/log.ts';
import { answerStream } from '#server/http/respond.ts';
import type { Services } from '#server/services.ts';
import { answer } from './answer.ts';
import { deskAccess } from './deskAccess.ts';
import { DeskSessionSchema } from './deskContract.ts';
import { deskFrames } from './deskFrames.ts';
import { serveConversations } from './serveConversations.ts';
import { serveReturns } from './serveReturns.ts';

/** Serves the agents' side under `/desk/api`; everything there needs the desk's key. */
export function registerDesk(app: Hono, services: Services): void {
  const { database, log } = services;
  const desk = new Hono();
  desk.use(deskAccess(services));
  desk.get('/session', (context) =>
    answer(context, DeskSessionSchema, {
      shopName: 'Zadel & Zoon',
      timeZone: shopTimeZone,
      agents: [...agents],
    }),
  );
  desk.get('/events', (context) => {
    const hub = conversationHubOf(database);
    const stream = createEventStream(
      (signal) => deskFrames({ database, hub }, signal),
      hub.stopping,
      (error) => log('desk_stream_failed', errorFields(error)),
    );
    return answerStream(context, stream);
  });
  serveConversations(desk, services);
  serveReturns(desk, services);
  app.route('/desk/api', desk);
}
