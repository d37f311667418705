import type { OrdersContext } from './OrdersContext.ts';

/** Where a person is asked about an order; undefined where the panel has no way to a person. */
export function askRoute(context: OrdersContext, number?: string, topic = 'order'): string | undefined {
  if (!context.has('contact')) return undefined;
  const query = new URLSearchParams({ topic, ...(number ? { order: number } : {}) });
  return `contact?${query}`;
}
