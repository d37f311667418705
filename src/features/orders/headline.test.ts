import { expect, test } from 'vitest';
import { createFormat } from '#core/format.ts';
import { createTexts } from '#core/i18n.ts';
import en from '#locales/en/orders.json';
import nl from '#locales/nl/orders.json';
import zhCn from '#locales/zh-CN/orders.json';
import { createFakeCalendar, fakeLine, fakeOrder, fakeOrders, fakeParcel } from './fakeOrders.ts';
import { headlineOf } from './headline.ts';
import { headlineWords } from './headlineWords.ts';
import type { OrdersKey } from './OrdersContext.ts';
import type { Order, OrderLine, Parcel, Refund } from './orderSchema.ts';
import { restOfOrder } from './restOfOrder.ts';
import { situations } from './situations.ts';

const now = Date.parse('2026-11-12T14:05:00+01:00');
const format = createFormat('en', 'Europe/Amsterdam', () => now);
const store = createTexts('en');
store.add('orders', en);
const texts = store.translator<OrdersKey>('orders');
const words = { texts, format };
const calendar = createFakeCalendar(now);
const { day, at } = calendar;

const range = format.timeRange(at(0, '14:15'), at(0, '16:15'));
const on = (offset: number) => ({ from: day(offset), to: day(offset) });
const order = (more: Partial<Order> = {}) => fakeOrder('ZZ-20418', calendar, more);
const sent = (...parcels: Parcel[]) => order({ state: 'fulfilled', parcels });
const parcel = fakeParcel;
const second = (state: Parcel['state'], more: Partial<Parcel> = {}) =>
  parcel(state, { id: 'p2', lines: [], ...more });
const line = (more: Partial<OrderLine>) => order({ lines: [fakeLine('l1', 0, more)] });
const arrived = parcel('delivered', { deliveredAt: at(-1, '11:30') });
const refund = (amount: number, state: Refund['state']): Refund => ({
  id: `r-${state}`,
  amount: { amount, currency: 'EUR' },
  state,
});
const waiting = fakeLine('l2', 1, { state: 'made_to_order' });
const gone = fakeLine('l1', 0, { state: 'shipped' });

test.each<[string, Order]>([
  ['Arriving tomorrow', sent(parcel('in_transit', { eta: on(1) }))],
  ['Arriving today', sent(parcel('in_transit', { eta: on(0) }))],
  [`Arriving ${format.day(day(4))}`, sent(parcel('in_transit', { eta: on(4) }))],
  [
    `Arriving tomorrow, ${range}`,
    sent(parcel('in_transit', { eta: { ...on(1), window: { from: at(1, '14:15'), to: at(1, '16:15') } } })),
  ],
  [
    `Arriving between tomorrow and ${format.day(day(3))}`,
    sent(parcel('in_transit', { eta: { from: day(1), to: day(3) } })),
  ],
  ['On its way', sent(parcel('in_transit'))],
  ['Delayed, tomorrow at the latest', sent(parcel('in_transit', { eta: on(1), promised: on(0) }))],
  ['Arriving tomorrow', sent(parcel('in_transit', { eta: on(1), promised: on(1) }))],
  ['Delayed', sent(parcel('exception', { reason: 'weather' }))],
  ['Delayed, tomorrow at the latest', sent(parcel('exception', { reason: 'delayed', eta: on(1) }))],
  ['Later than expected', sent(parcel('in_transit', { eta: on(-2) }))],
  ['Out for delivery', sent(parcel('out_for_delivery'))],
  [
    `Out for delivery, ${range}`,
    sent(
      parcel('out_for_delivery', {
        eta: { ...on(0), window: { from: at(0, '14:15'), to: at(0, '16:15') } },
      }),
    ),
  ],
  ['Ready to collect', sent(parcel('available_for_pickup'))],
  [
    `Ready to collect until ${format.day(day(5))}`,
    sent(
      parcel('available_for_pickup', { pickup: { name: 'Primera', address: '', hours: [], until: day(5) } }),
    ),
  ],
  [
    'Ready to collect',
    sent(
      parcel('available_for_pickup', { pickup: { name: 'Primera', address: '', hours: [], until: day(-1) } }),
    ),
  ],
  ['Delivered yesterday', sent(arrived)],
  ['Delivered', sent(parcel('delivered'))],
  ['Delivered today', sent(parcel('delivered', { events: [{ at: at(0, '09:00'), text: 'Delivered' }] }))],
  ['Left with a neighbour', sent(parcel('delivered', { reason: 'left_with_neighbour' }))],
  ['Left in a safe place', sent(parcel('delivered', { reason: 'left_in_safe_place' }))],
  ['Collected', sent(parcel('delivered', { reason: 'collected' }))],
  ['Delivered in part', order({ lines: [gone, waiting], parcels: [arrived] })],
  ['Part of your order is on its way', order({ lines: [gone, waiting], parcels: [parcel('in_transit')] })],
  ['Arriving tomorrow', order({ lines: [gone, waiting], parcels: [parcel('in_transit', { eta: on(1) })] })],
  ['Delivery didn’t work this time', sent(parcel('attempt_failed', { reason: 'nobody_home' }))],
  ['Delivery didn’t work this time', sent(parcel('exception', { reason: 'business_closed' }))],
  ['Next try tomorrow', sent(parcel('attempt_failed', { eta: on(1) }))],
  ['The address needs a check', sent(parcel('attempt_failed', { reason: 'address_wrong' }))],
  ['Held until a charge is paid', sent(parcel('exception', { reason: 'payment_held' }))],
  ['In customs', sent(parcel('in_transit', { reason: 'customs', eta: on(1) }))],
  ['Refused at the door', sent(parcel('returning', { reason: 'refused' }))],
  ['Not collected in time', sent(parcel('exception', { reason: 'pickup_missed' }))],
  ['On its way back to the shop', sent(parcel('returning'))],
  ['Back at the shop', sent(parcel('returning', { reason: 'returned' }))],
  ['This parcel is lost', sent(parcel('exception', { reason: 'lost' }))],
  ['Damaged on the way', sent(parcel('exception', { reason: 'damaged' }))],
  ['Something is holding it up', sent(parcel('exception'))],
  ['The carrier is waiting for your parcel', sent(parcel('info_received'))],
  ['Getting ready to leave', sent(parcel('pending'))],
  ['No news for a long time', sent(parcel('expired'))],
  ['We can’t see where this is; the shop can', sent(parcel('unknown'))],
  ['We can’t see where this is; the shop can', order({ state: 'unknown' })],
  ['We can’t see where this is; the shop can', line({ state: 'unknown' })],
  ['We’re getting your order ready', order()],
  ['Packed and ready to leave', line({ state: 'ready' })],
  ['Sent', line({ state: 'shipped' })],
  ['Delivered', line({ state: 'delivered' })],
  [`Pre-order, leaves ${format.day(day(4))}`, line({ state: 'preorder', expectedOn: day(4) })],
  ['Pre-ordered', line({ state: 'preorder' })],
  ['Being restocked, leaves tomorrow', line({ state: 'backorder', expectedOn: day(1) })],
  ['Being restocked', line({ state: 'backorder' })],
  ['Being made for you, leaves tomorrow', line({ state: 'made_to_order', expectedOn: day(1) })],
  ['Being made for you', line({ state: 'made_to_order' })],
  ['Waiting for your payment', order({ state: 'awaiting_payment' })],
  ['On hold', order({ state: 'on_hold' })],
  ['Cancelled yesterday', order({ state: 'cancelled', cancellation: { at: at(-1, '09:00') } })],
  ['Cancelled', order({ state: 'cancelled' })],
  ['Cancelled', order({ state: 'cancelled', parcels: [parcel('info_received')] })],
  ['Cancelled', line({ cancelled: 1 })],
  ['On its way back to the shop', order({ state: 'cancelled', parcels: [parcel('returning')] })],
  ['Refunded in full', order({ ...sent(arrived), refunds: [refund(28_900, 'settled')] })],
  ['Refunded in part', order({ ...sent(arrived), refunds: [refund(1450, 'sent')] })],
  ['Your refund is being prepared', order({ ...sent(arrived), refunds: [refund(1450, 'pending')] })],
  ['Your refund didn’t go through', order({ ...sent(arrived), refunds: [refund(1450, 'failed')] })],
  ['Ready to open', line({ kind: 'digital', digitalUrl: 'https://shop.example/gift' })],
  ['We’re getting your download ready', line({ kind: 'digital' })],
  ['Delivered', line({ kind: 'digital', state: 'delivered' })],
  // Several parcels: what the shopper must act on or wait for first.
  ['Arriving tomorrow', sent(second('in_transit', { eta: on(3) }), parcel('in_transit', { eta: on(1) }))],
  ['Out for delivery', sent(second('exception', { reason: 'lost' }), parcel('out_for_delivery'))],
  [
    'This parcel is lost',
    sent(parcel('in_transit', { eta: on(1) }), second('exception', { reason: 'lost' })),
  ],
  ['Arriving tomorrow', sent(arrived, second('in_transit', { eta: on(1) }))],
  ['Delivered today', sent(arrived, second('delivered', { deliveredAt: at(0, '10:00') }))],
])('a shopper reads “%s”', (title, situation) => {
  const headline = headlineOf(situation, format.daysUntil);
  expect(headlineWords(headline, words).title).toBe(title);
});

test.each<[string | undefined, Order]>([
  ['Another parcel needs attention; see below.', sent(parcel('out_for_delivery'), second('exception'))],
  ['Another parcel is on its way as well.', sent(parcel('out_for_delivery'), second('in_transit'))],
  ['Another parcel has arrived already.', sent(second('in_transit', { eta: on(1) }), arrived)],
  ['Cardholder Sluis follows later.', order({ lines: [gone, waiting], parcels: [parcel('in_transit')] })],
  [
    'Cardholder Sluis leaves tomorrow.',
    order({ lines: [gone, { ...waiting, expectedOn: day(1) }], parcels: [parcel('in_transit')] }),
  ],
  [undefined, sent(arrived)],
])('the rest of the order is told as “%s”', (sentence, situation) => {
  const headline = headlineOf(situation, format.daysUntil);
  expect(restOfOrder(situation, headline, words)).toBe(sentence);
});

test('progress is shown only where it is true', () => {
  const progress = (situation: Order) => situations[headlineOf(situation, format.daysUntil).situation].stage;
  expect(progress(order())).toBe(1);
  expect(progress(sent(parcel('in_transit')))).toBe(2);
  expect(progress(sent(parcel('out_for_delivery')))).toBe(3);
  expect(progress(sent(arrived))).toBe(4);
  expect(progress(sent(parcel('exception', { reason: 'lost' })))).toBeUndefined();
  expect(progress(order({ state: 'cancelled' }))).toBeUndefined();
  expect(progress(order({ state: 'unknown' }))).toBeUndefined();
});

test('every seeded order has its own headline and a status, with every fact filled in', () => {
  const told = fakeOrders(calendar).map((seeded) => {
    const headline = headlineOf(seeded, format.daysUntil);
    const { title, text } = headlineWords(headline, words);
    return `${title} ${text} ${texts.t(situations[headline.situation].status)}`;
  });
  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((sentence) => /\{\{|undefined|null/u.test(sentence))).toEqual([]);
});

test('every situation has a title, a text and a status in every language', () => {
  for (const bundle of [en, nl, zhCn]) {
    const keys = new Set(Object.keys(bundle));
    const needed = Object.entries(situations).flatMap(([situation, { status }]) => [
      `${situation}Title`,
      `${situation}Text`,
      status,
    ]);
    expect(needed.filter((key) => !keys.has(key))).toEqual([]);
  }
});
