import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { OrderPage } from './contract.ts';
import type { OrdersContext } from './OrdersContext.ts';

/** The signed-in shopper's orders, newest first: every load adds a page to what is shown, which stays when that fails. */
export function createOrderListModel({ port, locale }: OrdersContext): RemoteResource<OrderPage> {
  const pages: RemoteResource<OrderPage> = createRemote<OrderPage>(async (abort) => {
    const { orders = [], nextCursor: cursor } = pages.current.peek().value ?? {};
    const next = await port.list?.({ cursor, locale }, abort);
    // An order placed meanwhile shifts the pages, so one may come twice.
    const known = new Set(orders.map(({ id }) => id));
    const added = next?.orders.filter(({ id }) => !known.has(id)) ?? [];
    return { orders: [...orders, ...added], nextCursor: next?.nextCursor };
  });
  return pages;
}
