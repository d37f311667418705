import type { orderActions as known } from '#features/orders/orderSchema.ts';
import type { OrderRecord } from './orderRows.ts';

/** What a shopper can ask for now: nothing is offered that the state of the order would refuse. */
export function orderActions(
  order: Pick<OrderRecord, 'state' | 'parcels' | 'lines' | 'invoiceUrl'>,
  isReturnable: boolean,
): (typeof known)[number][] {
  const isStill = order.parcels.every(({ shippedAt }) => shippedAt === null);
  const isOpen = ['processing', 'on_hold', 'awaiting_payment'].includes(order.state);
  const hasGoods = order.lines.some(({ kind }) => kind === 'physical');
  return [
    ...(isReturnable ? (['return'] as const) : []),
    'report',
    ...(isOpen && isStill ? (['cancel'] as const) : []),
    ...(isOpen && isStill && hasGoods ? (['change_address'] as const) : []),
    ...(order.invoiceUrl === null ? [] : (['invoice'] as const)),
  ];
}
