import type { Money } from '#core/money.ts';
import type { ReturnOptions } from './contract.ts';

/** Euros in cents. */
export const euro = (amount: number): Money => ({ amount, currency: 'EUR' });

/** What Zadel & Zoon offers for order ZZ-20173: two lines that can come back, and three that cannot. */
export const fakeOptions: ReturnOptions = {
  orderId: 'o-20173',
  orderNumber: 'ZZ-20173',
  policy: 'You can return what you bought within 30 days of delivery, unused and with its tags.',
  lines: [
    {
      lineId: 'tote',
      title: 'Tote Gracht',
      variant: 'Black',
      unitPrice: euro(15900),
      returnable: 1,
      until: '2026-11-30',
      resolutions: ['refund', 'exchange', 'credit'],
    },
    {
      lineId: 'sluis',
      title: 'Cardholder Sluis',
      variant: 'Olive',
      unitPrice: euro(3900),
      returnable: 3,
      until: '2026-11-30',
      resolutions: ['refund', 'credit'],
    },
    {
      lineId: 'balm',
      title: 'Care balm',
      unitPrice: euro(1450),
      returnable: 0,
      ineligible: { code: 'hygiene', text: 'Opened care products can’t come back.' },
      resolutions: [],
    },
    {
      lineId: 'belt',
      title: 'Belt Spaarne',
      unitPrice: euro(6900),
      returnable: 0,
      ineligible: { code: 'window_closed', on: '2026-11-02' },
      resolutions: [],
    },
    {
      lineId: 'gift',
      title: 'Gift card',
      unitPrice: euro(5000),
      returnable: 0,
      ineligible: { code: 'digital' },
      resolutions: [],
    },
  ],
  reasons: [
    { id: 'small', label: 'It’s smaller than I expected', note: 'For example: my laptop doesn’t fit' },
    { id: 'damaged', label: 'It arrived damaged' },
    { id: 'mind', label: 'I changed my mind' },
  ],
  resolutions: [
    {
      id: 'refund',
      type: 'refund',
      label: 'Money back',
      detail: 'To iDEAL, the way you paid',
      promise: 'Within 3 working days of arrival',
    },
    {
      id: 'exchange',
      type: 'exchange',
      label: 'Exchange for the Large',
      detail: 'In stock, held for you for 14 days',
      promise: 'Sent when we receive the parcel',
    },
    {
      id: 'credit',
      type: 'store_credit',
      label: 'Shop credit',
      detail: 'Valid for two years',
      promise: 'Ready when we receive the parcel',
    },
  ],
  methods: [
    {
      id: 'postnl',
      type: 'qr',
      label: 'Hand in at a PostNL point',
      detail: 'No printer needed: show a QR code.',
      fee: euro(0),
    },
    {
      id: 'pickup',
      type: 'pickup',
      label: 'Have it collected',
      detail: 'Thursday or Friday, between 9:00 and 18:00',
      fee: euro(495),
    },
  ],
  constraints: { oneResolution: false, oneMethod: true },
};
