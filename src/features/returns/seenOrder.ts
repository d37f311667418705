import * as v from 'valibot';
import type { Session } from '#core/session.ts';
import { ReturnOptionsSchema } from './contract.ts';
import { type Return, ReturnSchema } from './returnSchema.ts';

/** What was last known of an order's returns, for when the shop can't be reached. */
const SeenOrderSchema = v.object({
  options: ReturnOptionsSchema,
  returns: v.array(ReturnSchema),
  /** ISO 8601 instant at which the shop said so. */
  seenAt: v.string(),
});
export type SeenOrder = v.InferOutput<typeof SeenOrderSchema>;

const nameOf = (orderId: string) => `returns.seen.${orderId}`;

/** Reads what was last known; undefined when nothing is, or it is too old. */
export function readSeenOrder(session: Session, orderId: string): Promise<SeenOrder | undefined> {
  return session.read(nameOf(orderId), SeenOrderSchema);
}

/** Keeps what the shop said, for this visit. */
export async function writeSeenOrder(session: Session, seen: SeenOrder): Promise<void> {
  await session.write(nameOf(seen.options.orderId), seen, 'visit');
}

/** Puts one return, new or changed, among those known. */
export async function rememberReturn(session: Session, orderId: string, changed: Return): Promise<void> {
  const seen = await readSeenOrder(session, orderId);
  if (!seen) return;
  const others = seen.returns.filter(({ id }) => id !== changed.id);
  await writeSeenOrder(session, { ...seen, returns: [...others, changed] });
}
