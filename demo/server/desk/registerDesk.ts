import { Hono } from 'hono';
import { agents } from '#server/contact/agents.ts';
import { conversationHubOf } from '#server/contact/conversationHub.ts';
import { createEventStream } from '#server/contact/createEventStream.ts';
import { errorFields } from '#server/http/log.ts';
import type { Services } from '#server/services.ts';
import { shopTimeZone } from '#server/shopTime.ts';
import { deskAccess } from './deskAccess.ts';
import { deskFrames } from './deskFrames.ts';
import { followDesk, getSession } from './deskOperations.ts';
import { serveConversations } from './serveConversations.ts';
import { serveDesk } from './serveDesk.ts';
import { serveReturns } from './serveReturns.ts';

/** Serves the agents' side under `/desk/api`; everything there needs the desk's key. */
export function registerDesk(app: Hono, services: Services): void {
  const { database, log, stopping } = services;
  const desk = new Hono();
  desk.use(deskAccess(services));
  serveDesk(desk, getSession, async () => ({
    shopName: 'Zadel & Zoon',
    timeZone: shopTimeZone,
    agents: [...agents],
  }));
  serveDesk(desk, followDesk, async () => {
    const hub = conversationHubOf(database);
    return createEventStream(
      (signal) => deskFrames({ database, hub }, signal),
      stopping,
      (error) => log('desk_stream_failed', errorFields(error)),
    );
  });
  serveConversations(desk, services);
  serveReturns(desk, services);
  app.route('/desk/api', desk);
}
