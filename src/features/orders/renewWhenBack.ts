import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Remote } from '#core/remote.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';

/**
 * Replaces what this device saw last by what the shop says now, once a lost connection is back, and says so. Returns
 * what ends that.
 */
export function renewWhenBack(
  { isOffline, announce, texts }: OrdersContext,
  current: ReadonlySignal<Remote<Order>>,
  load: () => Promise<void>,
): () => void {
  const renew = async () => {
    const known = current.peek();
    if (known.state !== 'failed' || known.error.code !== 'offline') return;
    await load();
    const now = current.peek();
    if (now.state === 'ready') announce(texts.t('renewed', { number: now.value.number }));
  };
  return effect(() => {
    if (!isOffline.value) void untracked(renew);
  });
}
