import type * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';
import { LineRow, type OrderRecord, OrderRow, ParcelRow, RefundRow } from './orderRows.ts';

const orderSql = `
  select id, number, customer_id as "customerId", country, ship_to as "shipTo", payment, placed_at as "placedAt",
    state, currency, shipping_minor as "shippingMinor", discount_minor as "discountMinor", tax_minor as "taxMinor",
    invoice_url as "invoiceUrl", cancelled_at as "cancelledAt", cancel_reason as "cancelReason"
  from orders`;

const linesSql = `
  select line.order_id as "orderId", line.id, line.title, line.variant, line.image_url as "imageUrl", kind, line.state,
    line.quantity, line.total_minor as "totalMinor", cancelled, expected_on as "expectedOn",
    digital_url as "digitalUrl", tags,
    coalesce(sum(item.quantity) filter (where return.state not in ('declined', 'cancelled')), 0) as "inReturns",
    coalesce(sum(item.quantity) filter (where return.state in ('received', 'inspected', 'refunded', 'closed')), 0)
      as returned,
    (max(return.created_at) filter (where return.state not in ('declined', 'cancelled'))
      at time zone 'Europe/Amsterdam')::date as "lastReturnOn"
  from order_lines line
  left join return_lines item on item.order_id = line.order_id and item.line_id = line.id
  left join returns return on return.id = item.return_id
  where line.order_id in (select jsonb_array_elements_text($1::jsonb))
  group by line.order_id, line.id
  order by line.order_id, line.position`;

const parcelsSql = `
  select order_id as "orderId", id, state, reason, carrier, tracking_number as "trackingNumber",
    tracking_url as "trackingUrl", eta, promised, shipped_at as "shippedAt", delivered_at as "deliveredAt", pickup,
    note, lines, events
  from parcels where order_id in (select jsonb_array_elements_text($1::jsonb)) order by order_id, position`;

const refundsSql = `
  select order_id as "orderId", id, amount_minor as "amountMinor", state, method, sent_at as "sentAt",
    expected_by as "expectedBy", reference, reason
  from refunds where order_id in (select jsonb_array_elements_text($1::jsonb)) order by order_id, id`;

/** Finds an order by its id; null when there is none. */
export async function readOrder(database: Queryable, orderId: string): Promise<OrderRecord | null> {
  const [record] = await complete(
    database,
    await database.rows(OrderRow, `${orderSql} where id = $1`, [orderId]),
  );
  return record ?? null;
}

/** Finds an order by its id or its number, as a shop's own page links to it; null when there is none. */
export async function readOrderByName(database: Queryable, idOrNumber: string): Promise<OrderRecord | null> {
  const [record] = await complete(
    database,
    await database.rows(OrderRow, `${orderSql} where id = $1 or number = $1`, [idOrNumber]),
  );
  return record ?? null;
}

/** Holds an order's row until the transaction ends, so that its returns are made one after another. */
export async function lockOrder(transaction: Queryable, orderId: string): Promise<OrderRecord | null> {
  await transaction.run('select id from orders where id = $1 for update', [orderId]);
  return readOrder(transaction, orderId);
}

/** A customer's orders, newest first, after the place given. */
export async function readOrdersOf(
  database: Queryable,
  customerId: string,
  limit: number,
  after: { placedAt: string; id: string } | null,
): Promise<OrderRecord[]> {
  const rows = await database.rows(
    OrderRow,
    `${orderSql} where customer_id = $1 and ($2::timestamptz is null or (placed_at, id) < ($2::timestamptz, $3::text))
     order by placed_at desc, id desc limit $4`,
    [customerId, after?.placedAt, after?.id, limit],
  );
  return complete(database, rows);
}

async function complete(
  database: Queryable,
  orders: readonly v.InferOutput<typeof OrderRow>[],
): Promise<OrderRecord[]> {
  if (orders.length === 0) return [];
  const ids = [JSON.stringify(orders.map(({ id }) => id))];
  const lines = await database.rows(LineRow, linesSql, ids);
  const parcels = await database.rows(ParcelRow, parcelsSql, ids);
  const refunds = await database.rows(RefundRow, refundsSql, ids);
  return orders.map((order) => {
    const isOurs = ({ orderId }: { orderId: string }) => orderId === order.id;
    return {
      ...order,
      lines: lines.filter(isOurs),
      parcels: parcels.filter(isOurs),
      refunds: refunds.filter(isOurs),
    };
  });
}
