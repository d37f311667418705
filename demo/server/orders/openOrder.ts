import type { Order } from '#features/orders/orderSchema.ts';
import type { Queryable } from '#server/database/database.ts';
import type { Call } from '#server/http/handle.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { OrderRecord } from './orderRows.ts';
import { readOrder } from './ordersStore.ts';

/**
 * The order of the path for who calls. A bound token has been compared with the path already; an identity opens its
 * own orders, and another's reads like none at all. Throws `not_found`.
 */
export async function openOrder(
  { principal, params, database }: Call<{ orderId: string }>,
  read: (database: Queryable, orderId: string) => Promise<OrderRecord | null> = readOrder,
): Promise<{ order: OrderRecord; trust: Order['trust'] }> {
  const order = await read(database, params.orderId);
  if (order === null) throw new ProblemError('not_found');
  if (principal?.kind === 'order') return { order, trust: 'claimed' };
  if (principal?.kind === 'identity' && order.customerId === principal.identity.customerId) {
    return { order, trust: 'verified' };
  }
  throw new ProblemError('not_found');
}
