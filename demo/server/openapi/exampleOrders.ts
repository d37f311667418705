import type * as v from 'valibot';
import type { FoundOrderSchema } from '#features/orders/contract.ts';
import type { Example } from './Example.ts';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

/** The order of the examples: one parcel on its way, one item sent back already. */
const order: v.InferInput<typeof FoundOrderSchema>['order'] = {
  id: 'o_N4w0wLmsXZoegmdd',
  number: 'ZZ-20418',
  placedAt: '2026-11-10T21:04:00+01:00',
  asOf: '2026-11-12T13:52:00+01:00',
  trust: 'claimed',
  state: 'fulfilled',
  lines: [
    {
      id: 'wkd-cog',
      title: 'Weekender Duinen',
      variant: 'Cognac',
      imageUrl: 'https://shop.example/assets/weekender-duinen-cognac.svg',
      quantity: 1,
      kind: 'physical',
      state: 'shipped',
      total: euro(28_900),
      cancelled: 0,
      returned: 0,
    },
    {
      id: 'bkd-brn',
      title: 'Belt Kade',
      variant: 'Brown',
      quantity: 1,
      kind: 'physical',
      state: 'cancelled',
      total: euro(5_900),
      cancelled: 1,
      returned: 0,
    },
  ],
  parcels: [
    {
      id: 'p1',
      state: 'in_transit',
      carrier: 'PostNL',
      trackingNumber: '3SZADE0020418',
      trackingUrl: 'https://jouw.postnl.nl/track-and-trace/3SZADE0020418',
      shippedAt: '2026-11-11T17:40:00+01:00',
      eta: {
        from: '2026-11-13',
        to: '2026-11-13',
        window: { from: '2026-11-13T14:15:00+01:00', to: '2026-11-13T16:15:00+01:00' },
      },
      lines: [{ lineId: 'wkd-cog', quantity: 1 }],
      events: [{ at: '2026-11-12T08:12:00+01:00', text: 'Sorted at the depot', place: 'Amsterdam' }],
    },
  ],
  totals: { items: euro(34_800), shipping: euro(0), tax: euro(6_040), total: euro(34_800) },
  refunds: [
    {
      id: 'f1',
      amount: euro(5_900),
      state: 'sent',
      method: 'iDEAL, account ending 417',
      sentAt: '2026-11-11T16:05:00+01:00',
      expectedBy: '2026-11-18',
      reference: 'RF-88213',
      reason: 'Our stock count was wrong, and the last one had already been sold.',
    },
  ],
  actions: ['report'],
};

const verified = {
  ...order,
  trust: 'verified',
  shipTo: { name: 'Noor Bakker', lines: ['Kruisstraat 14', '2011 PX Haarlem', 'NL'] },
  payment: 'iDEAL, account ending 417',
};
const params = { orderId: order.id };

export const exampleOrders: Readonly<Record<string, Example>> = {
  findOrder: {
    body: {
      credential: { type: 'number_email', number: 'ZZ-20418', email: 'noor@bakker.example' },
    },
    answer: {
      order,
      access: { token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl', expiresAt: '2026-11-12T14:22:00+01:00' },
    },
  },
  listOrders: {
    answer: { orders: [{ ...order, trust: 'verified' }], nextCursor: 'WyIyMDI2LTExLTEwIl0.c2ln' },
  },
  getOrder: { params, answer: verified },
};
