import type { Locale } from '#server/http/locale.ts';
import { type Localized, say } from '#server/localized.ts';
import type { OrderRecord } from '#server/orders/orderRows.ts';

const headlines = {
  cancelled: { en: 'Cancelled', nl: 'Geannuleerd', 'zh-CN': '已取消' },
  awaiting: { en: 'Waiting for your payment', nl: 'Wacht op je betaling', 'zh-CN': '等待付款' },
  delivered: { en: 'Delivered', nl: 'Bezorgd', 'zh-CN': '已送达' },
  underway: { en: 'On its way', nl: 'Onderweg', 'zh-CN': '运输中' },
  processing: { en: 'In our workshop', nl: 'In ons atelier', 'zh-CN': '工坊处理中' },
} as const satisfies Record<string, Localized>;

/** An order in a few words, for the list on the account page. */
export function accountHeadline(order: Pick<OrderRecord, 'state' | 'parcels'>, locale: Locale): string {
  return say(headlines[situationOf(order)], locale);
}

function situationOf({ state, parcels }: Pick<OrderRecord, 'state' | 'parcels'>): keyof typeof headlines {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'awaiting_payment') return 'awaiting';
  if (parcels.length > 0 && parcels.every(({ deliveredAt }) => deliveredAt !== null)) return 'delivered';
  return parcels.some(({ shippedAt }) => shippedAt !== null) ? 'underway' : 'processing';
}
