import type { Money } from '#core/money.ts';
import type { Order, OrderLine, Parcel } from './orderSchema.ts';

const dayMs = 86_400_000;

/** Days and instants counted from a moment, at the offset of Amsterdam's winter. */
export function createFakeCalendar(now: number) {
  const day = (offset: number) => new Date(now + 3_600_000 + offset * dayMs).toISOString().slice(0, 10);
  const at = (offset: number, time: string) => `${day(offset)}T${time}:00+01:00`;
  return { day, at };
}
type Calendar = ReturnType<typeof createFakeCalendar>;

const euro = (amount: number): Money => ({ amount, currency: 'EUR' });

const products: readonly (readonly [string, string, number])[] = [
  ['Weekender Duinen', 'Cognac', 28_900],
  ['Cardholder Sluis', 'Olive, monogram N.B.', 3900],
  ['Care balm', '100 ml', 1450],
  ['Belt Kade', 'Black, 95 cm', 5900],
];

/** A line of the order, priced from the fake's own catalogue. */
export function fakeLine(id: string, product: number, more: Partial<OrderLine> = {}): OrderLine {
  const [title = 'Care balm', variant = '', price = 0] = products[product] ?? [];
  return {
    id,
    title,
    variant,
    quantity: 1,
    kind: 'physical',
    state: 'open',
    total: euro(price),
    cancelled: 0,
    returned: 0,
    ...more,
  };
}

/** A parcel with PostNL that holds line `l1`. */
export function fakeParcel(state: Parcel['state'], more: Partial<Parcel> = {}): Parcel {
  return {
    id: 'p1',
    state,
    carrier: 'PostNL',
    trackingNumber: '3SZZHL0418273',
    trackingUrl: 'https://carrier.example/3SZZHL0418273',
    lines: [{ lineId: 'l1', quantity: 1 }],
    events: [],
    ...more,
  };
}

/** An order of two days ago with one Weekender, until `more` says otherwise. */
export function fakeOrder(number: string, { at }: Calendar, more: Partial<Order> = {}): Order {
  const lines = more.lines ?? [fakeLine('l1', 0)];
  const total = lines.reduce((sum, line) => sum + line.total.amount, 0);
  return {
    id: `order-${number.slice(3)}`,
    number,
    placedAt: at(-2, '21:04'),
    asOf: at(0, '13:52'),
    trust: 'claimed',
    state: 'processing',
    lines,
    parcels: [],
    totals: { items: euro(total), shipping: euro(0), total: euro(total) },
    refunds: [],
    actions: ['report'],
    payment: 'iDEAL',
    ...more,
  };
}

/** The order of the design pictures: one parcel arrives tomorrow, one item is in the workshop, one was refunded. */
function partlyShipped(calendar: Calendar): Order {
  const { day, at } = calendar;
  const window = { from: at(1, '14:15'), to: at(1, '16:15') };
  return fakeOrder('ZZ-20418', calendar, {
    actions: ['return', 'report'],
    lines: [
      fakeLine('l1', 0, { state: 'shipped' }),
      fakeLine('l2', 1, { state: 'made_to_order', expectedOn: day(3) }),
      fakeLine('l3', 2, { state: 'shipped' }),
      fakeLine('l4', 3, { state: 'cancelled', cancelled: 1 }),
    ],
    parcels: [
      fakeParcel('in_transit', {
        lines: [
          { lineId: 'l1', quantity: 1 },
          { lineId: 'l3', quantity: 1 },
        ],
        eta: { from: day(1), to: day(1), window },
        events: [
          { at: at(0, '08:12'), text: 'Sorted by PostNL', place: 'Amsterdam' },
          { at: at(-1, '19:40'), text: 'Received by PostNL', place: 'Haarlem' },
          { at: at(-1, '15:20'), text: 'Packed in Haarlem' },
        ],
      }),
    ],
    refunds: [
      {
        id: 'r1',
        amount: euro(5900),
        state: 'sent',
        method: 'iDEAL, account ending 417',
        sentAt: at(-1, '10:00'),
        expectedBy: day(6),
        reference: 'RF-88213',
        reason: 'We had to cancel the Belt Kade: the last one had already been sold. We’re sorry.',
      },
    ],
  });
}

const pickup = {
  name: 'Primera Haarlem',
  address: 'Grote Houtstraat 12, Haarlem',
  hours: ['Mon–Fri 9:00–18:00', 'Sat 9:00–17:00'],
};

/** Every situation the demo shop is seeded with. */
export function fakeOrders(calendar: Calendar): Order[] {
  const { day, at } = calendar;
  const eta = { from: day(2), to: day(2) };
  const one = (number: string, parcel: Parcel, more: Partial<Order> = {}) =>
    fakeOrder(number, calendar, { state: 'fulfilled', parcels: [parcel], ...more });
  const arrived = fakeParcel('delivered', { deliveredAt: at(-1, '11:30') });
  return [
    partlyShipped(calendar),
    fakeOrder('ZZ-20401', calendar),
    one('ZZ-20402', fakeParcel('in_transit', { eta })),
    one('ZZ-20403', fakeParcel('out_for_delivery')),
    one(
      'ZZ-20404',
      fakeParcel('available_for_pickup', { pickup: { ...pickup, until: day(5), code: '4471' } }),
    ),
    one('ZZ-20405', arrived, {
      actions: ['return', 'report', 'gift_wrap'],
      invoiceUrl: '/invoice/20405.pdf',
    }),
    one('ZZ-20406', fakeParcel('in_transit', { eta, promised: { from: day(0), to: day(0) } })),
    one('ZZ-20407', fakeParcel('attempt_failed', { reason: 'nobody_home' })),
    one('ZZ-20408', fakeParcel('exception', { reason: 'lost' })),
    one('ZZ-20409', fakeParcel('returning', { reason: 'returned' })),
    fakeOrder('ZZ-20410', calendar, { state: 'cancelled', cancellation: { at: at(-1, '09:00') } }),
    one('ZZ-20411', arrived, { refunds: [{ id: 'r1', amount: euro(1450), state: 'sent' }] }),
    fakeOrder('ZZ-20412', calendar, {
      lines: [
        fakeLine('l1', 2, { kind: 'digital', title: 'Gift card', digitalUrl: 'https://shop.example/gift' }),
      ],
    }),
    fakeOrder('ZZ-20413', calendar, {
      lines: [fakeLine('l1', 0, { state: 'preorder', expectedOn: day(8) })],
    }),
    fakeOrder('ZZ-20414', calendar, { state: 'unknown' }),
  ];
}
