import { people } from './customers.ts';
import type { SeedOrder, SeedParcel } from './SeedOrder.ts';
import type { SeedClock } from './seedClock.ts';
import { eventTexts, payments, words } from './texts.ts';

/** Orders whose parcels met with something. */
export function ordersInTrouble(clock: SeedClock): SeedOrder[] {
  return [...late(clock), ...stuck(clock)];
}

function late({ day, at }: SeedClock): SeedOrder[] {
  return [
    parcelOrder('ZZ-20415', 'elke', at(-6, '19:01'), 'KTL-OLV', {
      state: 'in_transit',
      reason: 'delayed',
      carrier: 'DPD',
      trackingNumber: '05308020415',
      shippedAt: at(-4, '17:30'),
      promised: { from: day(-1), to: day(-1) },
      eta: { from: day(1), to: day(2) },
      events: [
        { at: at(-1, '08:45'), text: eventTexts.delayed, place: 'Mechelen' },
        { at: at(-3, '02:20'), text: eventTexts.sorted, place: 'Mechelen' },
        { at: at(-4, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' },
      ],
    }),
    parcelOrder('ZZ-20423', 'hugo', at(-4, '11:36'), 'WSW-BRN', {
      state: 'attempt_failed',
      reason: 'nobody_home',
      carrier: 'PostNL',
      trackingNumber: '3SZADE0020423',
      shippedAt: at(-2, '17:30'),
      eta: { from: day(1), to: day(1) },
      events: [
        { at: at(-1, '14:27'), text: eventTexts.nobodyHome, place: 'Groningen' },
        { at: at(-1, '09:05'), text: eventTexts.outForDelivery, place: 'Groningen' },
        { at: at(-2, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' },
      ],
    }),
    parcelOrder('ZZ-20401', 'reto', at(-11, '08:14'), 'WKD-BLK', {
      state: 'in_transit',
      reason: 'customs',
      carrier: 'UPS',
      trackingNumber: '1Z999AA10120420401',
      shippedAt: at(-8, '17:00'),
      events: [
        { at: at(-4, '10:11'), text: eventTexts.heldByCustoms, place: 'Basel' },
        { at: at(-6, '22:30'), text: eventTexts.sorted, place: 'Köln' },
        { at: at(-8, '17:00'), text: eventTexts.handedOver, place: 'Haarlem' },
      ],
    }),
  ];
}

function stuck({ at }: SeedClock): SeedOrder[] {
  return [
    parcelOrder('ZZ-20408', 'tom', at(-16, '17:05'), 'BBV-BLK', {
      state: 'exception',
      reason: 'lost',
      carrier: 'DHL',
      trackingNumber: 'JVGL0620408',
      shippedAt: at(-14, '17:30'),
      note: words(
        'We have asked DHL to search and will send a new one or your money back: tell us which you want.',
        'We hebben DHL gevraagd te zoeken en sturen een nieuwe of je geld terug: laat ons weten wat je wilt.',
        '我们已请 DHL 查找，并会补寄一件或退款：请告诉我们您的选择。',
      ),
      events: [
        { at: at(-2, '16:00'), text: eventTexts.lost, place: 'Hannover' },
        { at: at(-12, '03:40'), text: eventTexts.sorted, place: 'Hannover' },
        { at: at(-14, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' },
      ],
    }),
    parcelOrder('ZZ-20404', 'mina', at(-15, '21:30'), 'TGR-COG', {
      state: 'returning',
      reason: 'refused',
      carrier: 'PostNL',
      trackingNumber: '3SZADE0020404',
      shippedAt: at(-13, '17:30'),
      events: [
        { at: at(-3, '07:55'), text: eventTexts.returning, place: 'Eindhoven' },
        { at: at(-4, '15:12'), text: eventTexts.refused, place: 'Eindhoven' },
        { at: at(-13, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' },
      ],
    }),
    parcelOrder('ZZ-20413', 'sara', at(-7, '12:00'), 'KTL-COG', {
      state: 'HUB_XDOCK_7',
      carrier: 'DPD',
      trackingNumber: '05308020413',
      shippedAt: at(-5, '17:30'),
      events: [{ at: at(-5, '17:30'), text: eventTexts.handedOver, place: 'Haarlem' }],
    }),
  ];
}

/** An order of one item in one parcel. */
function parcelOrder(
  number: string,
  who: keyof typeof people,
  placedAt: Date,
  sku: string,
  parcel: Omit<SeedParcel, 'lines'>,
): SeedOrder {
  return {
    number,
    customer: people[who],
    payment: payments.card4242,
    placedAt,
    state: 'fulfilled',
    lines: [{ sku, state: 'shipped' }],
    parcels: [{ ...parcel, lines: { [sku]: 1 } }],
    shippingMinor: who === 'reto' ? 1_950 : 0,
  };
}
