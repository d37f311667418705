import type { Hono } from 'hono';
import { findOrder, getOrder, listOrders } from '#features/orders/contract.ts';
import type { Order } from '#features/orders/orderSchema.ts';
import { handle } from '#server/http/handle.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { judgeLines } from '#server/returns/eligibility.ts';
import { type Policy, readPolicy } from '#server/returns/policy.ts';
import type { Services } from '#server/services.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { lookUp } from './lookUp.ts';
import { toClaim } from './matchCredential.ts';
import { openOrder } from './openOrder.ts';
import type { OrderRecord } from './orderRows.ts';
import { readOrder, readOrderByName, readOrdersOf } from './ordersStore.ts';
import { presentOrder, type Telling } from './presentOrder.ts';

const accessSeconds = 30 * 60;
const usualPageSize = 10;

/** Serves the look-up, the list and the detail of orders. */
export function registerOrders(app: Hono, services: Services): void {
  handle(app, services, findOrder, async ({ body, database, locale, address }) => {
    const orderId = await lookUp(services, database, toClaim(body.credential), address);
    const order = await readOrder(database, orderId);
    if (order === null) throw new ProblemError('no_match');
    const telling = { trust: 'claimed' as const, locale, now: services.clock() };
    return {
      order: tell(order, await readPolicy(database), telling),
      access: await services.tokens.issue('order', orderId, accessSeconds),
    };
  });

  handle(app, services, getOrder, async (call) => {
    const { order, trust } = await openOrder(call, readOrderByName);
    const telling = { trust, locale: call.locale, now: services.clock() };
    return tell(order, await readPolicy(call.database), telling);
  });

  serveList(app, services);
}

function serveList(app: Hono, services: Services): void {
  const { access: secret } = services.config.secrets;
  handle(app, services, listOrders, async ({ identity, query, database, locale }) => {
    if (identity === null) throw new ProblemError('unauthorized');
    const { customerId } = identity;
    const limit = Number(query.limit ?? usualPageSize);
    const after = query.cursor === undefined ? null : readCursor(secret, customerId, query.cursor);
    // One more than wanted tells whether there is a next page.
    const found = await readOrdersOf(database, customerId, limit + 1, after);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const policy = await readPolicy(database);
    const telling = { trust: 'verified' as const, locale, now: services.clock() };
    const orders = page.map((order) => tell(order, policy, telling));
    if (last === undefined || found.length <= limit) return { orders };
    const place = { placedAt: last.placedAt.toISOString(), id: last.id };
    return { orders, nextCursor: writeCursor(secret, customerId, place) };
  });
}

function tell(order: OrderRecord, policy: Policy, telling: Omit<Telling, 'isReturnable'>): Order {
  const judged = judgeLines(order, policy, telling.now);
  return presentOrder(order, { ...telling, isReturnable: judged.some(({ returnable }) => returnable > 0) });
}
