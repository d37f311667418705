import type { Hono } from 'hono';
import { IdSchema } from '#core/operation.ts';
import { check } from '#server/http/check.ts';
import { readBody } from '#server/http/readBody.ts';
import { decideReturn, listReturnsForDesk } from '#server/returns/returnsStore.ts';
import type { Services } from '#server/services.ts';
import { answer, answerNothing } from './answer.ts';
import { DeskDecisionSchema, DeskReturnListSchema } from './deskContract.ts';

/** Serves the returns that wait for a decision, and takes it. */
export function serveReturns(desk: Hono, { database, clock }: Services): void {
  desk.get('/returns', async (context) =>
    answer(context, DeskReturnListSchema, { returns: await listReturnsForDesk(database) }),
  );
  desk.post('/returns/:id/decision', async (context) => {
    const returnId = check(IdSchema, context.req.param('id'), 'not_found');
    const decision = check(DeskDecisionSchema, await readBody(context), 'invalid');
    await decideReturn(database, { returnId, ...decision, now: clock() });
    return answerNothing(context);
  });
}
