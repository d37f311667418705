import * as v from 'valibot';
import { writeOrderAccess } from '#core/orderAccess.ts';
import type { Session } from '#core/session.ts';
import { lastOrderRecord } from './lastOrderRecord.ts';
import { OrderSchema } from './orderSchema.ts';

const LastOrderSchema = v.object({
  order: OrderSchema,
  token: v.optional(v.string()),
  expiresAt: v.optional(v.string()),
  /** Whether the shopper asked to have it kept for longer than this visit. */
  remember: v.boolean(),
});
/** The order seen last, for the home screen and for when the shop can't be reached. */
export type LastOrder = v.InferOutput<typeof LastOrderSchema>;

/** Reads the order seen last; undefined when there is none, or when it was kept by a version that wrote it otherwise. */
export function readLastOrder(session: Session): Promise<LastOrder | undefined> {
  return session.read(lastOrderRecord, LastOrderSchema);
}

/** Keeps an order and the access to it, for as long as the shopper agreed to; the address stays with the shop. Resolves to whether the device keeps it. */
export async function writeLastOrder(session: Session, last: LastOrder): Promise<boolean> {
  const { shipTo: _address, ...order } = last.order;
  const lifetime = last.remember ? 'remembered' : 'visit';
  const { token, expiresAt } = last;
  const [isKept] = await Promise.all([
    session.write(lastOrderRecord, { ...last, order }, lifetime),
    writeOrderAccess(session, { orderId: order.id, number: order.number, token, expiresAt }, lifetime),
  ]);
  return isKept;
}
