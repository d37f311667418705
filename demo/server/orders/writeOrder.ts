import type { Queryable } from '#server/database/database.ts';
import type { Localized } from '#server/localized.ts';
import type { SeedParcel, SeedRefund } from '#server/seed/orders/SeedOrder.ts';

/** Columns of an order; absent ones are null. */
export interface OrderValues {
  readonly id: string;
  readonly number: string;
  readonly numberKey: string;
  readonly customerId: string | undefined;
  readonly email: string;
  readonly phone: string;
  readonly postalCode: string;
  readonly country: string;
  readonly shipTo: { readonly name: string; readonly lines: readonly string[] };
  readonly payment: Localized;
  readonly placedAt: Date;
  readonly state: string;
  readonly currency: string;
  readonly shippingMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly cancelledAt: Date | undefined;
  readonly cancelReason: Localized | undefined;
}

/** Columns of a line. */
export interface LineValues {
  readonly id: string;
  readonly sku: string;
  readonly title: Localized;
  readonly variant: Localized;
  readonly imageUrl: string;
  readonly kind: string;
  readonly state: string;
  readonly quantity: number;
  readonly totalMinor: number;
  readonly cancelled: number;
  readonly expectedOn: string | undefined;
  readonly tags: readonly string[];
}

/** Writes an order, new or known. */
export async function upsertOrder(transaction: Queryable, order: OrderValues): Promise<void> {
  await upsert(transaction, 'orders', ['id'], {
    id: order.id,
    number: order.number,
    number_key: order.numberKey,
    customer_id: order.customerId,
    email: order.email,
    phone: order.phone,
    postal_code: order.postalCode,
    country: order.country,
    ship_to: JSON.stringify(order.shipTo),
    payment: JSON.stringify(order.payment),
    placed_at: order.placedAt,
    state: order.state,
    currency: order.currency,
    shipping_minor: order.shippingMinor,
    discount_minor: order.discountMinor,
    tax_minor: order.taxMinor,
    cancelled_at: order.cancelledAt,
    cancel_reason: order.cancelReason && JSON.stringify(order.cancelReason),
  });
}

/** Writes a line, new or known: returns point at it. */
export async function upsertLine(
  transaction: Queryable,
  orderId: string,
  position: number,
  line: LineValues,
): Promise<void> {
  await upsert(transaction, 'order_lines', ['order_id', 'id'], {
    order_id: orderId,
    id: line.id,
    position,
    sku: line.sku,
    title: JSON.stringify(line.title),
    variant: JSON.stringify(line.variant),
    image_url: line.imageUrl,
    kind: line.kind,
    state: line.state,
    quantity: line.quantity,
    total_minor: line.totalMinor,
    cancelled: line.cancelled,
    expected_on: line.expectedOn,
    tags: JSON.stringify(line.tags),
  });
}

/** Writes a parcel. */
export async function insertParcel(
  transaction: Queryable,
  orderId: string,
  position: number,
  parcel: SeedParcel,
  lines: readonly { lineId: string; quantity: number }[],
  trackingUrl: string | undefined,
): Promise<void> {
  const { events = [], eta, promised, pickup, note } = parcel;
  await upsert(transaction, 'parcels', ['order_id', 'id'], {
    order_id: orderId,
    id: `p${position + 1}`,
    position,
    state: parcel.state,
    reason: parcel.reason,
    carrier: parcel.carrier,
    tracking_number: parcel.trackingNumber,
    tracking_url: trackingUrl,
    eta: eta && JSON.stringify(eta),
    promised: promised && JSON.stringify(promised),
    shipped_at: parcel.shippedAt,
    delivered_at: parcel.deliveredAt,
    pickup: pickup && JSON.stringify(pickup),
    note: note && JSON.stringify(note),
    lines: JSON.stringify(lines),
    events: JSON.stringify(events),
  });
}

/** Writes a refund. */
export async function insertRefund(
  transaction: Queryable,
  orderId: string,
  id: string,
  refund: SeedRefund,
): Promise<void> {
  await upsert(transaction, 'refunds', ['order_id', 'id'], {
    order_id: orderId,
    id,
    amount_minor: refund.amountMinor,
    state: refund.state,
    method: JSON.stringify(refund.method),
    sent_at: refund.sentAt,
    expected_by: refund.expectedBy,
    reference: refund.reference,
    reason: JSON.stringify(refund.reason),
  });
}

/** Column names come from this file alone, never from outside. */
async function upsert(
  transaction: Queryable,
  table: string,
  identity: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const changes = columns.filter((column) => !identity.includes(column)).map((c) => `${c} = excluded.${c}`);
  await transaction.run(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})
     on conflict (${identity.join(', ')}) do update set ${changes.join(', ')}`,
    Object.values(values),
  );
}
