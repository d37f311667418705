import { signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import { createRemote } from '#core/remote.ts';
import type { OrderPage } from './contract.ts';
import type { OrdersContext } from './OrdersContext.ts';

/** The signed-in shopper's orders, newest first, a page at a time. */
export function createOrderList({ port, locale }: OrdersContext) {
  const pages = createRemote<OrderPage>(
    async (abort) => (await port.list?.({ locale }, abort)) ?? { orders: [] },
  );
  const isLoadingMore = signal(false);
  const moreFailure = signal<CounterbellError>();
  const leaving = new AbortController();
  return {
    current: pages.current,
    isLoadingMore,
    moreFailure,
    load: () => pages.load(),
    /** Adds the next page to what is shown; what is shown stays when that fails. */
    async more() {
      const shown = pages.current.value.value;
      if (!shown?.nextCursor || isLoadingMore.value) return;
      isLoadingMore.value = true;
      moreFailure.value = undefined;
      try {
        const next = await port.list?.({ cursor: shown.nextCursor, locale }, leaving.signal);
        // An order placed meanwhile shifts the pages, so one may come twice.
        const known = new Set(shown.orders.map(({ id }) => id));
        const added = (next?.orders ?? []).filter(({ id }) => !known.has(id));
        pages.put({ orders: [...shown.orders, ...added], nextCursor: next?.nextCursor });
      } catch (cause) {
        const error = toCounterbellError(cause);
        if (error.code !== 'aborted') moreFailure.value = error;
      } finally {
        isLoadingMore.value = false;
      }
    },
    dispose() {
      leaving.abort();
      pages.dispose();
    },
  };
}
