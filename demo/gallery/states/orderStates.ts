import { CounterbellError } from '#core/errors.ts';
import { writeOrderAccess } from '#core/orderAccess.ts';
import { writeLastOrder } from '#features/orders/lastOrder.ts';
import type { Order } from '#features/orders/orderSchema.ts';
import { situations } from '#features/orders/situations.ts';
import type { GalleryScreen, GalleryState, Stage } from '#gallery/Stage.ts';
import { makeSituationOrders } from '#gallery/situationOrders.ts';

/** The order of the design pictures: one parcel arrives tomorrow, one item is in the workshop, one was refunded. */
const shownNumber = 'ZZ-20418';
const route = 'orders/order-20418';
const noor = { type: 'number_email', email: 'noor@bakker.example' } as const;

/** The shopper has looked an order up on this device. */
export async function lookUp({ orders, device, locale }: Stage, number = shownNumber): Promise<Order> {
  const { order, access } = await orders.find({ credential: { ...noor, number }, locale });
  await writeLastOrder(device, { order, ...access, remember: false });
  return order;
}

/** The device may open the order, and knows nothing of it. */
async function holdAccess(stage: Stage): Promise<void> {
  const { orders, device, locale } = stage;
  const { order, access } = await orders.find({ credential: { ...noor, number: shownNumber }, locale });
  await writeOrderAccess(device, { orderId: order.id, number: order.number, ...access }, 'visit');
}

const situationStates: readonly GalleryState[] = Object.keys(situations).map((situation) => ({
  id: situation,
  title: situation.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`),
  async prepare(stage) {
    stage.orders.orders.push(...makeSituationOrders(Date.now()));
    await lookUp(stage, stage.orders.orders.find(({ id }) => id === `order-${situation}`)?.number);
  },
  route: `orders/order-${situation}`,
  sees: '.screen .card',
}));

const otherStates: readonly GalleryState[] = [
  {
    id: 'whole',
    title: 'Two items under way, one in the workshop, one refunded',
    prepare: lookUpShown,
    route,
    sees: '.timeline',
  },
  {
    id: 'verified',
    title: 'A signed-in shopper’s, with the address',
    isSignedIn: true,
    route,
    sees: '.timeline',
  },
  {
    id: 'offline',
    title: 'Without a connection, as of when it was seen',
    prepare: lookUpShown,
    route,
    async act({ shopper, goOffline }) {
      await shopper.see('.timeline');
      goOffline();
      await shopper.press('.bar .icon-btn', -2);
    },
    sees: '.notice',
  },
  {
    id: 'failed',
    title: 'The shop has trouble',
    async prepare(stage) {
      await holdAccess(stage);
      stage.gate.close('orders.get', new CounterbellError('unavailable', { reference: '7f3a-19' }));
    },
    route,
    sees: '.state .btn',
  },
  {
    id: 'gone',
    title: 'The right to it has ended',
    async prepare(stage) {
      await holdAccess(stage);
      stage.orders.endAccess();
    },
    route,
    sees: 'form .notice',
  },
  {
    id: 'loading',
    title: 'On its way',
    async prepare(stage) {
      await holdAccess(stage);
      stage.gate.close('orders.get', 'never');
    },
    route,
    sees: '.skeletons',
  },
];

async function lookUpShown(stage: Stage): Promise<void> {
  await lookUp(stage);
}

const listStates: readonly GalleryState[] = [
  { id: 'many', title: 'More than a page', isSignedIn: true, route: 'orders', sees: '.body > .btn' },
  {
    id: 'empty',
    title: 'None yet',
    isSignedIn: true,
    prepare: ({ orders }) => orders.orders.splice(0),
    route: 'orders',
    sees: '.state',
  },
  {
    id: 'failed',
    title: 'The shop has trouble',
    isSignedIn: true,
    prepare: ({ gate }) => gate.close('orders.list', new CounterbellError('unavailable')),
    route: 'orders',
    sees: '.state',
  },
  {
    id: 'loading',
    title: 'On its way',
    isSignedIn: true,
    prepare: ({ gate }) => gate.close('orders.list', 'never'),
    route: 'orders',
    sees: '.skeletons',
  },
];

/** An order in every situation, and the list of a signed-in shopper’s. */
export const orderScreens: readonly GalleryScreen[] = [
  {
    id: 'order',
    title: 'Order',
    shows: ['features/orders/OrderScreen', 'features/orders/OrdersScreen'],
    states: [...otherStates, ...situationStates],
  },
  {
    id: 'order-list',
    title: 'Orders',
    shows: ['features/orders/OrderListScreen'],
    states: listStates,
  },
];
