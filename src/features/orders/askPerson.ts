import type { OrdersContext } from './OrdersContext.ts';

/** What asks a person about an order when it is pressed; undefined where the panel has no way to a person. */
export function askPerson(context: OrdersContext, number?: string, topic = 'order') {
  if (!context.has('contact')) return undefined;
  const query = new URLSearchParams({ topic, ...(number ? { order: number } : {}) });
  return () => context.open(`contact?${query}`);
}
