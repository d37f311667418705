import { people } from './customers.ts';
import { deliveredParcel } from './noorsOrders.ts';
import type { SeedOrder } from './SeedOrder.ts';
import type { SeedClock } from './seedClock.ts';
import { payments, refundReasons, words } from './texts.ts';

/** Orders that have arrived, or never will. */
export function ordersDone(clock: SeedClock): SeedOrder[] {
  return [...arrived(clock), ...withoutParcel(clock)];
}

function arrived({ at }: SeedClock): SeedOrder[] {
  return [
    {
      number: 'ZZ-20410',
      customer: people.elke,
      payment: payments.card4242,
      placedAt: at(-8, '15:40'),
      state: 'fulfilled',
      lines: [
        { sku: 'TGR-COG', state: 'delivered' },
        { sku: 'BKD-BRN', state: 'delivered', quantity: 3 },
      ],
      parcels: [deliveredParcel(at(-4, '12:20'), at(-7, '17:30'), { 'TGR-COG': 1, 'BKD-BRN': 3 }, '20410')],
      discountMinor: 1_500,
    },
    {
      number: 'ZZ-20388',
      customer: people.amira,
      payment: payments.paypal,
      placedAt: at(-18, '11:11'),
      state: 'fulfilled',
      lines: [
        { sku: 'CSL-COG', state: 'delivered', monogram: 'A.H.' },
        { sku: 'WSW-BRN', state: 'delivered', tags: ['final_sale'] },
        { sku: 'KTL-OLV', state: 'delivered', quantity: 2 },
      ],
      parcels: [
        deliveredParcel(
          at(-14, '10:41'),
          at(-16, '17:30'),
          { 'CSL-COG': 1, 'WSW-BRN': 1, 'KTL-OLV': 2 },
          '20388',
        ),
      ],
    },
    {
      number: 'ZZ-20095',
      customer: people.li,
      payment: payments.ideal908,
      placedAt: at(-75, '13:45'),
      state: 'fulfilled',
      lines: [{ sku: 'SSP-BLK', state: 'delivered' }],
      parcels: [deliveredParcel(at(-71, '16:02'), at(-73, '17:30'), { 'SSP-BLK': 1 }, '20095')],
    },
  ];
}

function withoutParcel({ day, at }: SeedClock): SeedOrder[] {
  return [
    {
      number: 'ZZ-20411',
      customer: people.tom,
      payment: payments.card4242,
      placedAt: at(-8, '08:20'),
      state: 'cancelled',
      lines: [{ sku: 'BBV-OLV', state: 'cancelled', cancelled: 1 }],
      cancelled: {
        at: at(-8, '10:05'),
        reason: words('You asked us to cancel it', 'Je vroeg ons te annuleren', '应您的要求取消'),
      },
      refunds: [
        {
          amountMinor: 27_900,
          state: 'settled',
          method: payments.card4242,
          reason: refundReasons.cancelledByYou,
          reference: 'RF-88191',
          sentAt: at(-8, '10:06'),
          expectedBy: day(-1),
        },
      ],
    },
    {
      number: 'ZZ-20429',
      customer: people.sara,
      payment: payments.ideal908,
      placedAt: at(-2, '19:19'),
      state: 'fulfilled',
      lines: [{ sku: 'GFT-50', state: 'delivered', kind: 'digital' }],
    },
  ];
}
