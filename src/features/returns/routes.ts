import type { ReturnsContext } from './ReturnsContext.ts';

/** What opens a conversation about returns; undefined where the panel has no person to ask. */
export function askPerson(context: ReturnsContext, orderNumber?: string) {
  if (!context.has('contact')) return undefined;
  const query = new URLSearchParams({ topic: 'return', ...(orderNumber && { order: orderNumber }) });
  return { label: context.texts.t('askPerson'), onAsk: () => context.open(`contact?${query}`) };
}

/**
 * What leads to looking an order up and on to its return; undefined where the panel has no orders. Looked up `again`,
 * the screen without access makes way, so that going back does not end at it.
 */
export function findOrder(context: ReturnsContext, again?: { orderNumber?: string | undefined }) {
  if (!context.has('orders')) return undefined;
  const query = new URLSearchParams({
    next: 'returns',
    ...(again && { reason: 'ended' }),
    ...(again?.orderNumber && { number: again.orderNumber }),
  });
  return () => context.open(`orders/lookup?${query}`, { replace: again !== undefined });
}

/** The route of an order's return, or of one return. */
export function returnRoute(orderId: string, returnId?: string): string {
  return ['returns', orderId, ...(returnId ? [returnId] : [])].map(encodeURIComponent).join('/');
}
