import type { Database } from '#server/database/database.ts';
import { tidyNumber } from '#server/orders/tidy.ts';

const pattern = 'ZZ-20388';
const lineId = 'ktl-olv';
const stock = 10_000;

/** The e-mail that opens the orders. */
export const orderEmail = 'amira@haddad.example';
/** What can come back from them, one at a time. */
export const returnedLine = lineId;

/** Puts orders on the shelf of a seeded shop that hold enough to send back all day. */
export async function stockOrders(database: Database, numbers: readonly string[]): Promise<void> {
  const source = tidyNumber(pattern);
  for (const number of numbers) {
    const id = `o_${number}`;
    await database.run(
      `insert into orders select (jsonb_populate_record(null::orders, to_jsonb(o) || $2::jsonb)).*
       from orders o where number_key = $1`,
      [source, JSON.stringify({ id, number, number_key: tidyNumber(number) })],
    );
    await database.run(
      `insert into order_lines select (jsonb_populate_record(null::order_lines, to_jsonb(l) || jsonb_build_object(
         'order_id', $2::text, 'quantity', $4::int, 'total_minor', l.total_minor / l.quantity * $4::int))).*
       from order_lines l join orders o on o.id = l.order_id where number_key = $1 and l.id = $3`,
      [source, id, lineId, stock],
    );
    await database.run(
      `insert into parcels select (jsonb_populate_record(null::parcels, to_jsonb(p) || $2::jsonb)).*
       from parcels p join orders o on o.id = p.order_id where number_key = $1`,
      [source, JSON.stringify({ order_id: id, lines: [{ lineId, quantity: stock }] })],
    );
  }
}
