import { createHash } from 'node:crypto';
import type { Queryable } from '#server/database/database.ts';
import { say } from '#server/localized.ts';
import type { SeedLine, SeedOrder, SeedParcel } from '#server/seed/orders/SeedOrder.ts';
import { words } from '#server/seed/orders/texts.ts';
import type { Product } from './readProducts.ts';
import { tidyNumber } from './tidy.ts';
import { insertParcel, insertRefund, upsertLine, upsertOrder } from './writeOrder.ts';

type Products = ReadonlyMap<string, Product>;

/** Brings the demo's orders up to date: they are the shop's own data. Returns of them stay as they are. */
export async function seedOrders(
  transaction: Queryable,
  products: Products,
  orders: readonly SeedOrder[],
): Promise<void> {
  for (const order of orders) await seedOrder(transaction, products, order);
}

async function seedOrder(transaction: Queryable, products: Products, order: SeedOrder): Promise<void> {
  const id = `o_${createHash('sha256').update(order.number).digest('base64url').slice(0, 16)}`;
  const lines = order.lines.map((line) => resolveLine(line, products));
  const { customer, shippingMinor = 0, discountMinor = 0 } = order;
  const items = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  await upsertOrder(transaction, {
    id,
    number: order.number,
    numberKey: tidyNumber(order.number),
    customerId: customer.id,
    email: customer.email,
    phone: customer.phone,
    postalCode: customer.postalCode,
    country: customer.country,
    shipTo: {
      name: customer.name,
      lines: [customer.street, `${customer.postalCode} ${customer.city}`, customer.country],
    },
    payment: order.payment,
    placedAt: order.placedAt,
    state: order.state,
    currency: 'EUR',
    shippingMinor,
    discountMinor,
    // Dutch VAT of 21 % is in the prices; what goes to Switzerland leaves without it.
    taxMinor:
      customer.country === 'CH' ? 0 : Math.round(((items + shippingMinor - discountMinor) * 21) / 121),
    cancelledAt: order.cancelled?.at,
    cancelReason: order.cancelled?.reason,
  });
  for (const [position, line] of lines.entries()) await upsertLine(transaction, id, position, line);
  await transaction.run('delete from parcels where order_id = $1', [id]);
  await transaction.run('delete from refunds where order_id = $1', [id]);
  for (const [position, parcel] of (order.parcels ?? []).entries()) {
    await insertParcel(transaction, id, position, parcel, parcelLines(parcel, order), trackingUrl(parcel));
  }
  for (const [position, refund] of (order.refunds ?? []).entries()) {
    await insertRefund(transaction, id, `f${position + 1}`, refund);
  }
}

function resolveLine(line: SeedLine, products: Products) {
  const product = products.get(line.sku);
  if (product === undefined) throw new Error(`No product has the SKU ${line.sku}`);
  const { quantity = 1, cancelled = 0, monogram, tags = [] } = line;
  const slots = { colour: '', letters: monogram ?? '' };
  const pressed = words(
    '{{colour}}, monogram {{letters}}',
    '{{colour}}, monogram {{letters}}',
    '{{colour}}，压印 {{letters}}',
  );
  const inLocale = (locale: 'en' | 'nl' | 'zh-CN') =>
    say(pressed, locale, { ...slots, colour: say(product.variant, locale) });
  return {
    id: line.sku.toLowerCase(),
    sku: line.sku,
    title: product.title,
    variant:
      monogram === undefined ? product.variant : words(inLocale('en'), inLocale('nl'), inLocale('zh-CN')),
    imageUrl: product.image,
    kind: line.kind ?? 'physical',
    state: line.state,
    quantity,
    totalMinor: product.priceMinor * quantity,
    cancelled,
    expectedOn: line.expectedOn,
    tags: monogram === undefined ? tags : [...tags, 'monogram'],
  };
}

function parcelLines(parcel: SeedParcel, order: SeedOrder) {
  return Object.entries(parcel.lines).map(([sku, quantity]) => {
    if (!order.lines.some((line) => line.sku === sku)) throw new Error(`${order.number} has no line ${sku}`);
    return { lineId: sku.toLowerCase(), quantity };
  });
}

const trackers = {
  PostNL: 'https://jouw.postnl.nl/track-and-trace/',
  DHL: 'https://www.dhl.com/en/home/tracking.html?tracking-id=',
  DPD: 'https://tracking.dpd.de/status/en_US/parcel/',
  UPS: 'https://www.ups.com/track?tracknum=',
};

function trackingUrl({ carrier, trackingNumber }: SeedParcel): string | undefined {
  return carrier === undefined || trackingNumber === undefined
    ? undefined
    : trackers[carrier] + trackingNumber;
}
