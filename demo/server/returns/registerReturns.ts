import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import {
  cancelReturn as cancelOperation,
  getReturn,
  getReturnOptions,
  listReturns,
  quoteReturn,
  submitReturn as submitOperation,
} from '#features/returns/contract.ts';
import type { Return } from '#features/returns/returnSchema.ts';
import type { Queryable } from '#server/database/database.ts';
import { handle } from '#server/http/handle.ts';
import type { Locale } from '#server/http/locale.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { openOrder } from '#server/orders/openOrder.ts';
import { lockOrder } from '#server/orders/ordersStore.ts';
import type { Services } from '#server/services.ts';
import { cancelReturn } from './cancelReturn.ts';
import { readPolicy } from './policy.ts';
import { presentOptions } from './presentOptions.ts';
import { presentReturn } from './presentReturn.ts';
import { workOutTerms } from './quote.ts';
import { readReturn, readReturns } from './readReturns.ts';
import { choiceFingerprint, submitReturn } from './submitReturn.ts';

/** Serves what can be returned, what it comes to, and returns themselves. */
export function registerReturns(app: Hono, services: Services): void {
  serveReading(app, services);
  serveQuotes(app, services);
  serveWrites(app, services);
}

function serveReading(app: Hono, services: Services): void {
  const { clock } = services;
  handle(app, services, getReturnOptions, async (call) => {
    const { order } = await openOrder(call);
    return presentOptions(order, await readPolicy(call.database), call.locale, clock());
  });
  handle(app, services, listReturns, async (call) => {
    const { order } = await openOrder(call);
    const found = await readReturns(call.database, 'where r.order_id = $1 order by created_at desc', [
      order.id,
    ]);
    return { returns: found.map((record) => presentReturn(record, call.locale, clock())) };
  });
  handle(app, services, getReturn, async (call) => {
    const { order } = await openOrder(call);
    return tell(services, call, order.id, call.params.returnId);
  });
}

function serveQuotes(app: Hono, services: Services): void {
  const { clock } = services;
  handle(app, services, quoteReturn, async (call) => {
    const { order } = await openOrder(call);
    const now = clock();
    const policy = await readPolicy(call.database);
    const { rows, total, fingerprint } = workOutTerms(order, policy, call.body, now);
    const id = `q_${randomBytes(12).toString('base64url')}`;
    const expiresAt = new Date(now.getTime() + policy.quoteMinutes * 60_000);
    await call.database.run(
      `insert into return_quotes (id, order_id, choice_fingerprint, terms_fingerprint, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [id, order.id, choiceFingerprint(call.body), fingerprint, expiresAt],
    );
    return { id, expiresAt: expiresAt.toISOString(), rows, total };
  });
}

function serveWrites(app: Hono, services: Services): void {
  const { clock } = services;
  handle(app, services, submitOperation, async (call) => {
    const { order } = await openOrder(call, lockOrder);
    const { database, body, key, locale } = call;
    if (key === null) throw new ProblemError('key_missing');
    const returnId = await submitReturn(database, { order, key, locale, now: clock(), ...body });
    return tell(services, call, order.id, returnId);
  });
  handle(app, services, cancelOperation, async (call) => {
    const { order } = await openOrder(call, lockOrder);
    const { database, params, key } = call;
    if (key === null) throw new ProblemError('key_missing');
    const { returnId } = params;
    await cancelReturn(database, { orderId: order.id, returnId, key, now: clock() });
    return tell(services, call, order.id, returnId);
  });
}

async function tell(
  { clock }: Pick<Services, 'clock'>,
  { database, locale }: { database: Queryable; locale: Locale },
  orderId: string,
  returnId: string,
): Promise<Return> {
  const record = await readReturn(database, orderId, returnId);
  if (record === null) throw new ProblemError('not_found');
  return presentReturn(record, locale, clock());
}
