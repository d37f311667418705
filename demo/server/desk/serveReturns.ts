import type { Hono } from 'hono';
import { decideReturn, listReturnsForDesk } from '#server/returns/returnsStore.ts';
import type { Services } from '#server/services.ts';
import { decideOnReturn, listDeskReturns } from './deskOperations.ts';
import { serveDesk } from './serveDesk.ts';

/** Serves the returns that wait for a decision, and takes it. */
export function serveReturns(desk: Hono, { database, clock }: Services): void {
  serveDesk(desk, listDeskReturns, async () => ({ returns: await listReturnsForDesk(database) }));
  serveDesk(desk, decideOnReturn, ({ params, body }) =>
    decideReturn(database, { returnId: params.id, ...body, now: clock() }),
  );
}
