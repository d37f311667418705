import type { Queryable } from '#server/database/database.ts';
import { ReturnLineRow, type ReturnRecord, ReturnRow } from './returnRows.ts';

const returnsSql = `
  select r.id, r.number, order_id as "orderId", o.number as "orderNumber", r.state, locale,
    created_at as "createdAt", method_type as "methodType", method_label as "methodLabel", code_hint as "codeHint",
    r.currency, rows, total_minor as "totalMinor", ship_by as "shipBy", code, message, decided_by as "decidedBy",
    decided_at as "decidedAt", o.ship_to ->> 'name' as "shopperName", o.email as "shopperEmail"
  from returns r join orders o on o.id = r.order_id`;

const linesSql = `
  select return_id as "returnId", item.line_id as "lineId", line.title, line.variant, line.image_url as "imageUrl",
    item.quantity, line.total_minor / line.quantity as "unitMinor", reason, note,
    resolution_type as "resolutionType", resolution
  from return_lines item join order_lines line on line.order_id = item.order_id and line.id = item.line_id
  where return_id in (select jsonb_array_elements_text($1::jsonb))
  order by return_id, line.position`;

/** Reads returns by a condition of our own on `r`, in its order. */
export async function readReturns(
  database: Queryable,
  condition: string,
  parameters: readonly unknown[] = [],
): Promise<ReturnRecord[]> {
  const found = await database.rows(ReturnRow, `${returnsSql} ${condition}`, parameters);
  const lines = await database.rows(ReturnLineRow, linesSql, [JSON.stringify(found.map(({ id }) => id))]);
  return found.map((one) => ({ ...one, lines: lines.filter(({ returnId }) => returnId === one.id) }));
}

/** One return of an order; null when the order has none with this id. */
export async function readReturn(
  database: Queryable,
  orderId: string,
  returnId: string,
): Promise<ReturnRecord | null> {
  const [found] = await readReturns(database, 'where r.order_id = $1 and r.id = $2', [orderId, returnId]);
  return found ?? null;
}
