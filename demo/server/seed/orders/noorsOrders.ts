import { people } from './customers.ts';
import type { SeedOrder } from './SeedOrder.ts';
import type { SeedClock } from './seedClock.ts';
import { eventTexts, payments, refundReasons, words } from './texts.ts';

/** The orders of Noor Bakker, who signs in on the demo shop. */
export function noorsOrders(clock: SeedClock): SeedOrder[] {
  const noor = { customer: people.noor, payment: payments.ideal417 };
  return [
    { ...noor, ...partlyShipped(clock) },
    ...noorsOthers(clock).map((order) => ({ ...noor, ...order })),
  ];
}

function partlyShipped({ day, at, instant }: SeedClock): Omit<SeedOrder, 'customer' | 'payment'> {
  return {
    number: 'ZZ-20418',
    placedAt: at(-2, '21:04'),
    state: 'processing',
    lines: [
      { sku: 'WKD-COG', state: 'shipped' },
      { sku: 'CBM-100', state: 'shipped' },
      { sku: 'CSL-OLV', state: 'made_to_order', monogram: 'N.B.', expectedOn: day(1) },
      { sku: 'BKD-BRN', state: 'cancelled', cancelled: 1 },
    ],
    parcels: [
      {
        state: 'in_transit',
        carrier: 'PostNL',
        trackingNumber: '3SZADE0020418',
        lines: { 'WKD-COG': 1, 'CBM-100': 1 },
        shippedAt: at(-1, '17:40'),
        eta: { from: day(1), to: day(1), window: { from: instant(1, '14:15'), to: instant(1, '16:15') } },
        events: [
          { at: at(0, '00:12'), text: eventTexts.sorted, place: 'Amsterdam' },
          { at: at(-1, '17:40'), text: eventTexts.handedOver, place: 'Haarlem' },
          { at: at(-1, '15:20'), text: eventTexts.packed, place: 'Haarlem' },
        ],
      },
      {
        state: 'pending',
        carrier: 'DHL',
        lines: { 'CSL-OLV': 1 },
        note: words(
          'The initials N.B. are being pressed today. It leaves tomorrow with DHL; the tracking number appears here then.',
          'De initialen N.B. worden vandaag geperst. Het gaat morgen met DHL mee; de trackingcode verschijnt dan hier.',
          '今天正在压印姓名首字母 N.B.，明天由 DHL 寄出，届时这里会显示运单号。',
        ),
      },
    ],
    refunds: [
      {
        amountMinor: 5_900,
        state: 'sent',
        method: payments.ideal417,
        reason: refundReasons.stockCount,
        reference: 'RF-88213',
        sentAt: at(-1, '16:05'),
        expectedBy: day(6),
      },
    ],
  };
}

function noorsOthers({ day, at }: SeedClock): Omit<SeedOrder, 'customer' | 'payment'>[] {
  return [
    {
      number: 'ZZ-20433',
      placedAt: at(-1, '22:47'),
      state: 'processing',
      lines: [{ sku: 'LSV-BRN', state: 'open' }],
    },
    {
      number: 'ZZ-20399',
      placedAt: at(-13, '12:10'),
      state: 'fulfilled',
      lines: [
        { sku: 'KTL-COG', state: 'delivered' },
        { sku: 'WSW-COG', state: 'delivered', tags: ['final_sale'] },
      ],
      parcels: [deliveredParcel(at(-10, '13:31'), at(-12, '16:30'), { 'KTL-COG': 1, 'WSW-COG': 1 }, '20399')],
      refunds: [
        {
          amountMinor: 4_500,
          state: 'sent',
          method: payments.ideal417,
          reason: refundReasons.returned,
          reference: 'RF-88170',
          sentAt: at(-2, '11:20'),
          expectedBy: day(3),
        },
      ],
    },
    {
      number: 'ZZ-20173',
      placedAt: at(-25, '20:15'),
      state: 'fulfilled',
      lines: [
        { sku: 'TGR-BLK', state: 'delivered' },
        { sku: 'CSL-OLV', state: 'delivered' },
        { sku: 'CBM-100', state: 'delivered', tags: ['opened_care'] },
      ],
      parcels: [
        deliveredParcel(
          at(-22, '11:05'),
          at(-24, '16:10'),
          { 'TGR-BLK': 1, 'CSL-OLV': 1, 'CBM-100': 1 },
          '20173',
        ),
      ],
    },
    {
      number: 'ZZ-20061',
      placedAt: at(-61, '09:30'),
      state: 'fulfilled',
      lines: [{ sku: 'SSP-COG', state: 'delivered' }],
      parcels: [deliveredParcel(at(-58, '15:48'), at(-60, '16:20'), { 'SSP-COG': 1 }, '20061')],
    },
  ];
}

/** A parcel that has arrived with PostNL. */
export function deliveredParcel(
  deliveredAt: Date,
  shippedAt: Date,
  lines: Readonly<Record<string, number>>,
  digits: string,
): NonNullable<SeedOrder['parcels']>[number] {
  return {
    state: 'delivered',
    carrier: 'PostNL',
    trackingNumber: `3SZADE00${digits}`,
    lines,
    shippedAt,
    deliveredAt,
    events: [
      { at: deliveredAt, text: eventTexts.delivered },
      { at: new Date(deliveredAt.getTime() - 4 * 3_600_000), text: eventTexts.outForDelivery },
      { at: shippedAt, text: eventTexts.handedOver, place: 'Haarlem' },
    ],
  };
}
