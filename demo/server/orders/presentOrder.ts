import * as v from 'valibot';
import { type Order, ParcelSchema } from '#features/orders/orderSchema.ts';
import type { Locale } from '#server/http/locale.ts';
import { say } from '#server/localized.ts';
import { without } from '#server/without.ts';
import { orderActions } from './orderActions.ts';
import type { OrderRecord } from './orderRows.ts';

/** How an order is told: to whom, in which language, when, and whether something of it may come back. */
export interface Telling {
  readonly trust: Order['trust'];
  readonly locale: Locale;
  readonly now: Date;
  readonly isReturnable: boolean;
}

/** An order as the contract tells it; a claimed order leaves out where it goes and how it was paid. */
export function presentOrder(order: OrderRecord, telling: Telling): Order {
  const { trust, locale, now } = telling;
  return {
    id: order.id,
    number: order.number,
    placedAt: order.placedAt.toISOString(),
    asOf: now.toISOString(),
    trust,
    state: order.state,
    lines: order.lines.map((line) => presentLine(line, order.currency, locale)),
    parcels: order.parcels.map((parcel) => presentParcel(parcel, locale)),
    totals: totals(order),
    refunds: order.refunds.map((refund) => presentRefund(refund, order.currency, locale)),
    actions: orderActions(order, telling.isReturnable),
    ...without({ invoiceUrl: order.invoiceUrl }),
    ...(order.cancelledAt === null
      ? {}
      : {
          cancellation: {
            at: order.cancelledAt.toISOString(),
            ...without({ reason: order.cancelReason && say(order.cancelReason, locale) }),
          },
        }),
    ...(trust === 'verified' ? { shipTo: order.shipTo, payment: say(order.payment, locale) } : {}),
  };
}

function presentLine(
  line: OrderRecord['lines'][number],
  currency: string,
  locale: Locale,
): Order['lines'][number] {
  return {
    id: line.id,
    title: say(line.title, locale),
    quantity: line.quantity,
    kind: line.kind,
    state: line.state,
    total: { amount: line.totalMinor, currency },
    cancelled: line.cancelled,
    returned: line.returned,
    ...without({
      variant: line.variant && say(line.variant, locale),
      imageUrl: line.imageUrl,
      expectedOn: line.expectedOn,
      digitalUrl: line.digitalUrl,
    }),
  };
}

function presentParcel(parcel: OrderRecord['parcels'][number], locale: Locale): Order['parcels'][number] {
  const { pickup, note, events, shippedAt, deliveredAt } = parcel;
  const reason = v.parse(ParcelSchema.entries.reason, parcel.reason ?? undefined);
  return {
    id: parcel.id,
    state: parcel.state,
    lines: parcel.lines,
    events: events
      .map(({ at, text, place }) => ({ at, text: say(text, locale), ...without({ place }) }))
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    ...without({
      reason,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: parcel.trackingUrl,
      eta: parcel.eta,
      promised: parcel.promised,
      shippedAt: shippedAt?.toISOString(),
      deliveredAt: deliveredAt?.toISOString(),
      pickup: pickup && { ...pickup, hours: pickup.hours[locale] },
      note: note && say(note, locale),
    }),
  };
}

function presentRefund(
  refund: OrderRecord['refunds'][number],
  currency: string,
  locale: Locale,
): Order['refunds'][number] {
  return {
    id: refund.id,
    amount: { amount: refund.amountMinor, currency },
    state: refund.state,
    method: say(refund.method, locale),
    ...without({
      sentAt: refund.sentAt?.toISOString(),
      expectedBy: refund.expectedBy,
      reference: refund.reference,
      reason: refund.reason && say(refund.reason, locale),
    }),
  };
}

function totals(order: OrderRecord): Order['totals'] {
  const { lines, currency, shippingMinor, discountMinor, taxMinor } = order;
  const money = (amount: number) => ({ amount, currency });
  return {
    items: money(lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0)),
    shipping: money(shippingMinor),
    ...(discountMinor === 0 ? {} : { discount: money(discountMinor) }),
    tax: money(taxMinor),
    total: presentTotal(order),
  };
}

/** What was paid for an order. */
export function presentTotal(
  order: Pick<OrderRecord, 'lines' | 'currency' | 'shippingMinor' | 'discountMinor'>,
): Order['totals']['total'] {
  const items = order.lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  return { amount: items + order.shippingMinor - order.discountMinor, currency: order.currency };
}
