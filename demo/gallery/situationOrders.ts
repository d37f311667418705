import { createFakeCalendar, fakeLine, fakeOrder, fakeParcel } from '#features/orders/fakeOrders.ts';
import type { Order, OrderLine, Parcel, Refund } from '#features/orders/orderSchema.ts';
import type { Situation } from '#features/orders/situations.ts';
import { addPictures } from './pictures.ts';

/** Makes an order in each situation there is, as of a moment in milliseconds; every one is Noor’s; the id of each is `order-` and its situation. */
export function makeSituationOrders(now: number): Order[] {
  const calendar = createFakeCalendar(now);
  const made = {
    ...makeSent(calendar),
    ...makeArrived(calendar),
    ...makeUnsent(calendar),
    ...makePaid(calendar),
  };
  const all: Readonly<Record<Situation, Partial<Order>>> = made;
  const orders = Object.entries(all).map(([situation, more], index) =>
    fakeOrder(`ZZ-${21001 + index}`, calendar, {
      id: `order-${situation}`,
      actions: ['return', 'report'],
      ...more,
    }),
  );
  return addPictures(orders);
}

type Calendar = ReturnType<typeof createFakeCalendar>;

const sent = (state: Parcel['state'], more: Partial<Parcel> = {}): Partial<Order> => ({
  state: 'fulfilled',
  parcels: [fakeParcel(state, more)],
});

function makeSent({ day, at }: Calendar) {
  const on = (offset: number) => ({ from: day(offset), to: day(offset) });
  const pickup = {
    name: 'Primera Haarlem',
    address: 'Grote Houtstraat 12, Haarlem',
    hours: ['Mon–Fri 9:00–18:00', 'Sat 9:00–17:00'],
    code: '4471',
  };
  const events = makeEvents({ day, at });
  return {
    outForDelivery: sent('out_for_delivery', {
      eta: { ...on(0), window: { from: at(0, '14:15'), to: at(0, '16:15') } },
      events,
    }),
    addressWrong: sent('attempt_failed', { reason: 'address_wrong', events }),
    paymentHeld: sent('exception', { reason: 'payment_held', events }),
    attempted: sent('attempt_failed', { reason: 'nobody_home', events }),
    attemptedAgain: sent('attempt_failed', { eta: on(1), events }),
    pickupUntil: sent('available_for_pickup', { pickup: { ...pickup, until: day(5) }, events }),
    pickup: sent('available_for_pickup', { pickup, events }),
    lost: sent('exception', { reason: 'lost' }),
    damaged: sent('exception', { reason: 'damaged' }),
    refused: sent('returning', { reason: 'refused' }),
    pickupMissed: sent('exception', { reason: 'pickup_missed' }),
    returned: sent('returning', { reason: 'returned' }),
    returning: sent('returning'),
    exception: sent('exception'),
    arriving: sent('in_transit', { eta: on(1), events }),
    arrivingBetween: sent('in_transit', { eta: { from: day(1), to: day(3) }, events }),
    delayed: sent('in_transit', { eta: on(1), promised: on(0), events }),
    delayedUndated: sent('exception', { reason: 'weather', events }),
    overdue: sent('in_transit', { eta: on(-2), events }),
    customs: sent('in_transit', { reason: 'customs', events }),
    silent: sent('expired'),
    onItsWay: sent('in_transit', { events }),
    labelMade: sent('info_received'),
    leaving: sent('pending'),
    unknown: { state: 'unknown' },
  } satisfies Readonly<Record<string, Partial<Order>>>;
}

function makeArrived(calendar: Calendar) {
  const { day, at } = calendar;
  const events = makeEvents(calendar);
  const lines = [
    fakeLine('l1', 0, { state: 'shipped' }),
    fakeLine('l2', 1, { state: 'made_to_order', expectedOn: day(3) }),
  ];
  const arrived = { deliveredAt: at(-1, '11:30'), events };
  return {
    withNeighbour: sent('delivered', { reason: 'left_with_neighbour', ...arrived }),
    inSafePlace: sent('delivered', { reason: 'left_in_safe_place', ...arrived }),
    collected: sent('delivered', { reason: 'collected', ...arrived }),
    delivered: {
      ...sent('delivered', arrived),
      actions: ['return', 'report', 'gift_wrap'],
      invoiceUrl: '/invoice.pdf',
    },
    deliveredUndated: sent('delivered'),
    deliveredPart: { lines, parcels: [fakeParcel('delivered', arrived)] },
    partlyShipped: { lines, parcels: [fakeParcel('in_transit', { events })] },
  } satisfies Readonly<Record<string, Partial<Order>>>;
}

const makeEvents = ({ at }: Calendar) => [
  { at: at(0, '08:12'), text: 'Sorted by PostNL', place: 'Amsterdam' },
  { at: at(-1, '19:40'), text: 'Received by PostNL', place: 'Haarlem' },
];

function makeUnsent({ day, at }: Calendar) {
  const line = (more: Partial<OrderLine>): Partial<Order> => ({ lines: [fakeLine('l1', 0, more)] });
  return {
    sentUntracked: line({ state: 'shipped' }),
    ready: line({ state: 'ready' }),
    processing: {},
    preorder: line({ state: 'preorder', expectedOn: day(8) }),
    preorderUndated: line({ state: 'preorder' }),
    backorder: line({ state: 'backorder', expectedOn: day(4) }),
    backorderUndated: line({ state: 'backorder' }),
    madeToOrder: line({ state: 'made_to_order', expectedOn: day(4) }),
    madeToOrderUndated: line({ state: 'made_to_order' }),
    digitalReady: line({ kind: 'digital', title: 'Gift card', digitalUrl: 'https://shop.example/gift' }),
    digitalPending: line({ kind: 'digital', title: 'Gift card' }),
    awaitingPayment: { state: 'awaiting_payment' },
    onHold: { state: 'on_hold' },
    cancelled: { state: 'cancelled' },
    cancelledOn: { state: 'cancelled', cancellation: { at: at(-1, '09:00') } },
  } satisfies Readonly<Record<string, Partial<Order>>>;
}

function makePaid({ day, at }: Calendar) {
  const arrived = sent('delivered', { deliveredAt: at(-6, '11:30') });
  const refund = (amount: number, state: Refund['state']): Partial<Order> => {
    const one = { id: 'r1', amount: { amount, currency: 'EUR' }, state, method: 'iDEAL, account ending 417' };
    const dates = { sentAt: at(-1, '10:00'), expectedBy: day(6), reference: 'RF-88213' };
    return { ...arrived, refunds: [state === 'pending' ? one : { ...one, ...dates }] };
  };
  return {
    refunded: refund(28_900, 'settled'),
    refundedPart: refund(1450, 'sent'),
    refundPending: refund(1450, 'pending'),
    refundFailed: refund(1450, 'failed'),
  } satisfies Readonly<Record<string, Partial<Order>>>;
}
