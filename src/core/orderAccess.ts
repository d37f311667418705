import * as v from 'valibot';
import type { Lifetime, Session } from './session.ts';

/** What this device holds to open one order again; every feature that needs the order reads it here. */
export const OrderAccessRecordSchema = v.object({
  orderId: v.string(),
  number: v.string(),
  /** The order's access token; absent where the shopper is identified, whose own right is used. */
  token: v.optional(v.string()),
  /** ISO 8601 instant after which the token opens nothing. */
  expiresAt: v.optional(v.string()),
});
export type OrderAccessRecord = v.InferOutput<typeof OrderAccessRecordSchema>;

const latestName = 'orders.latest';
const nameOf = (idOrNumber: string) => `orders.access.${idOrNumber}`;

/** Reads the access kept for an order by its id or its number, as a route may carry either. */
export function readOrderAccess(
  session: Session,
  idOrNumber: string,
): Promise<OrderAccessRecord | undefined> {
  return session.read(nameOf(idOrNumber), OrderAccessRecordSchema);
}

/** Reads the access to the order this device opened last. */
export function readLatestOrderAccess(session: Session): Promise<OrderAccessRecord | undefined> {
  return session.read(latestName, OrderAccessRecordSchema);
}

/** Keeps the access to an order, to be found by its id, by its number, and as the latest. */
export async function writeOrderAccess(
  session: Session,
  record: OrderAccessRecord,
  lifetime: Lifetime,
): Promise<void> {
  const names = new Set([nameOf(record.orderId), nameOf(record.number), latestName]);
  await Promise.all([...names].map((name) => session.write(name, record, lifetime)));
}

/** The record's token while it still opens the order; undefined when there is none or it has expired. */
export function liveToken(record: OrderAccessRecord | undefined, now = Date.now()): string | undefined {
  if (!record?.token) return undefined;
  return record.expiresAt !== undefined && Date.parse(record.expiresAt) <= now ? undefined : record.token;
}
