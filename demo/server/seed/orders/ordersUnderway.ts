import { people } from './customers.ts';
import type { SeedOrder } from './SeedOrder.ts';
import type { SeedClock } from './seedClock.ts';
import { eventTexts, payments } from './texts.ts';

/** Orders on their way, each at another place of it. */
export function ordersUnderway(clock: SeedClock): SeedOrder[] {
  return [...notYetMoving(clock), ...moving(clock), readyToCollect(clock)];
}

function notYetMoving({ day, at }: SeedClock): SeedOrder[] {
  return [
    {
      number: 'ZZ-20431',
      customer: people.joost,
      payment: payments.ideal908,
      placedAt: at(-1, '18:22'),
      state: 'processing',
      lines: [{ sku: 'BBV-OLV', state: 'open' }],
    },
    {
      number: 'ZZ-20432',
      customer: people.hugo,
      payment: payments.transfer,
      placedAt: at(-1, '20:02'),
      state: 'awaiting_payment',
      lines: [{ sku: 'TGL-COG', state: 'open' }],
    },
    {
      number: 'ZZ-20396',
      customer: people.sara,
      payment: payments.card4242,
      placedAt: at(-14, '10:00'),
      state: 'processing',
      lines: [{ sku: 'SSP-BLK', state: 'preorder', expectedOn: day(20) }],
    },
    {
      number: 'ZZ-20430',
      customer: people.mina,
      payment: payments.paypal,
      placedAt: at(-2, '13:11'),
      state: 'fulfilled',
      lines: [{ sku: 'LSV-BLK', state: 'shipped' }],
      parcels: [
        {
          state: 'info_received',
          carrier: 'DHL',
          trackingNumber: 'JVGL0620430',
          lines: { 'LSV-BLK': 1 },
          events: [{ at: at(-1, '15:30'), text: eventTexts.labelMade }],
        },
      ],
    },
  ];
}

function moving({ day, at, instant }: SeedClock): SeedOrder[] {
  return [
    {
      number: 'ZZ-20425',
      customer: people.joost,
      payment: payments.ideal908,
      placedAt: at(-3, '16:40'),
      state: 'fulfilled',
      lines: [{ sku: 'BKD-BLK', state: 'shipped', quantity: 2 }],
      parcels: [
        {
          state: 'in_transit',
          carrier: 'DHL',
          trackingNumber: 'JVGL0620425',
          lines: { 'BKD-BLK': 2 },
          shippedAt: at(-1, '17:30'),
          eta: { from: day(2), to: day(2) },
          events: [
            { at: at(-1, '23:10'), text: eventTexts.sorted, place: 'Utrecht' },
            { at: at(-1, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' },
          ],
        },
      ],
    },
    {
      number: 'ZZ-20427',
      customer: people.amira,
      payment: payments.card4242,
      placedAt: at(-3, '09:18'),
      state: 'fulfilled',
      lines: [{ sku: 'TGL-BLK', state: 'shipped' }],
      parcels: [
        {
          state: 'out_for_delivery',
          carrier: 'PostNL',
          trackingNumber: '3SZADE0020427',
          lines: { 'TGL-BLK': 1 },
          shippedAt: at(-1, '17:35'),
          eta: { from: day(0), to: day(0), window: { from: instant(0, '17:30'), to: instant(0, '21:30') } },
          events: [
            { at: at(0, '00:04'), text: eventTexts.outForDelivery, place: 'Rotterdam' },
            { at: at(-1, '22:51'), text: eventTexts.sorted, place: 'Rotterdam' },
            { at: at(-1, '17:35'), text: eventTexts.handedOver, place: 'Haarlem' },
          ],
        },
      ],
    },
  ];
}

function readyToCollect({ day, at }: SeedClock): SeedOrder {
  return {
    number: 'ZZ-20421',
    customer: people.li,
    payment: payments.ideal908,
    placedAt: at(-5, '14:52'),
    state: 'fulfilled',
    lines: [{ sku: 'CSL-COG', state: 'shipped' }],
    parcels: [
      {
        state: 'available_for_pickup',
        carrier: 'PostNL',
        trackingNumber: '3SZADE0020421',
        lines: { 'CSL-COG': 1 },
        shippedAt: at(-3, '17:30'),
        pickup: {
          name: 'Primera Nieuwmarkt',
          address: 'Nieuwmarkt 9, 1011 JR Amsterdam',
          hours: {
            en: ['Monday to Saturday 9:00–18:00', 'Sunday 12:00–17:00'],
            nl: ['Maandag t/m zaterdag 9.00–18.00 uur', 'Zondag 12.00–17.00 uur'],
            'zh-CN': ['周一至周六 9:00–18:00', '周日 12:00–17:00'],
          },
          until: day(5),
          code: '418 206',
        },
        events: [
          { at: at(-1, '12:40'), text: eventTexts.atPickupPoint, place: 'Amsterdam' },
          { at: at(-2, '05:15'), text: eventTexts.sorted, place: 'Amsterdam' },
          { at: at(-3, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' },
        ],
      },
    ],
  };
}
