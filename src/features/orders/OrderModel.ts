import { signal } from '@preact/signals';
import { CounterbellError, toCounterbellError } from '#core/errors.ts';
import { liveToken, type OrderAccessRecord, readOrderAccess } from '#core/orderAccess.ts';
import { createRemote } from '#core/remote.ts';
import { type LastOrder, readLastOrder, writeLastOrder } from './lastOrder.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { renewWhenBack } from './renewWhenBack.ts';
import { tidyOrderNumber } from './tidyOrderNumber.ts';

/** How far the shopper can open this order: `unknown` means it was never shown to be theirs, `ended` that it once was. */
export type OrderRight = 'open' | 'unknown' | 'ended';

/** A number that is not among the newest pages is left to the look-up form. */
const maxPagesSearched = 5;

/** One order, from what this device remembers to what the shop says now. */
export function createOrderModel(context: OrdersContext, idOrNumber: string) {
  const { port, session, locale, shopper } = context;
  const right = signal<OrderRight>('open');
  let access: OrderAccessRecord | undefined;
  let last: LastOrder | undefined;

  const order = createRemote<Order>(async (abort) => {
    const found = await fetchOrder(abort);
    const remember = last?.remember ?? false;
    const { token, expiresAt } = access ?? {};
    void writeLastOrder(session, { order: found, token, expiresAt, remember });
    right.value = 'open';
    return found;
  });

  async function fetchOrder(abort: AbortSignal): Promise<Order> {
    const token = liveToken(access);
    if (token && access) return port.get({ id: access.orderId, token, locale }, abort);
    if (!shopper.peek()) throw new CounterbellError('unauthorized', { message: 'no access to this order' });
    try {
      return await port.get({ id: access?.orderId ?? idOrNumber, locale }, abort);
    } catch (cause) {
      const { code } = toCounterbellError(cause);
      // A number is no id: the shop may not know it as one.
      const id =
        code === 'not_found' || code === 'rejected' ? await findOwn(context, idOrNumber, abort) : undefined;
      if (id === undefined) throw cause;
      return port.get({ id, locale }, abort);
    }
  }

  async function load() {
    await order.load();
    const current = order.current.value;
    if (current.state === 'failed' && isRefusal(current.error))
      right.value = access || last ? 'ended' : 'unknown';
  }

  const stopWatching = renewWhenBack(context, order.current, load);

  return {
    current: order.current,
    right,
    /** The number to look this order up by, as far as it is known. */
    number: () => last?.order.number ?? access?.number ?? idOrNumber,
    refresh: load,
    async start() {
      const [kept, remembered] = await Promise.all([
        readOrderAccess(session, idOrNumber),
        readLastOrder(session),
      ]);
      access = kept;
      if (remembered && isSame(remembered.order, idOrNumber)) {
        last = remembered;
        order.put(remembered.order);
      }
      await load();
    },
    dispose() {
      stopWatching();
      order.dispose();
    },
  };
}

/** The id behind a number, among the signed-in shopper's own orders. */
async function findOwn(
  { port, locale }: OrdersContext,
  number: string,
  abort: AbortSignal,
): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < maxPagesSearched && port.list; page++) {
    const { orders, nextCursor } = await port.list({ cursor, locale }, abort);
    const own = orders.find((candidate) => isSame(candidate, number));
    if (own || !nextCursor) return own?.id;
    cursor = nextCursor;
  }
  return undefined;
}

function isSame(order: Pick<Order, 'id' | 'number'>, idOrNumber: string): boolean {
  return order.id === idOrNumber || tidyOrderNumber(order.number) === tidyOrderNumber(idOrNumber);
}

/** The shop will not show this order by the right we have; asking again with the same right changes nothing. */
function isRefusal({ code, reason }: CounterbellError): boolean {
  return code === 'unauthorized' || reason === 'not_found' || reason === 'forbidden';
}
