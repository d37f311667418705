import type { Order } from '#features/orders/orderSchema.ts';
import type { ReturnOptions } from '#features/returns/contract.ts';

const files: Readonly<Record<string, string>> = {
  'Weekender Duinen': 'weekender-duinen-cognac',
  'Cardholder Sluis': 'cardholder-sluis-olive',
  'Care balm': 'care-balm',
  'Belt Kade': 'belt-kade-black',
  'Belt Spaarne': 'belt-kade-brown',
  'Tote Gracht': 'tote-gracht-black',
  'Gift card': 'gift-card',
};

const pictureOf = (title: string) => {
  const file = files[title];
  return file ? { imageUrl: `/assets/products/${file}.svg` } : {};
};

/** Orders with the demo shop's own pictures of what was bought. */
export function addPictures(orders: readonly Order[]): Order[] {
  return orders.map((order) => ({
    ...order,
    lines: order.lines.map((line) => ({ ...line, ...pictureOf(line.title) })),
  }));
}

/** The same for what can be sent back. */
export function addPicturesToOptions(options: ReturnOptions): ReturnOptions {
  return { ...options, lines: options.lines.map((line) => ({ ...line, ...pictureOf(line.title) })) };
}
