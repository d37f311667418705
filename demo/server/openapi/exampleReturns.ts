import type { Example } from './Example.ts';

const params = { orderId: 'o_lPU14kZN0VzKAkzV' };
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const choice = {
  lines: [
    {
      lineId: 'tgr-blk',
      quantity: 1,
      reasonId: 'smaller',
      note: 'My 14-inch laptop does not fit.',
      resolutionId: 'refund',
    },
  ],
  methodId: 'carrier_point',
};
const rows = [
  { kind: 'items', amount: euro(19_800) },
  { kind: 'return_shipping', amount: euro(0) },
];

const approved = {
  id: 'r_EuOzLJWt39ekAyYC',
  number: 'RT-2YEH5N',
  orderId: params.orderId,
  orderNumber: 'ZZ-20173',
  state: 'approved',
  createdAt: '2026-11-12T14:05:00+01:00',
  asOf: '2026-11-12T14:05:00+01:00',
  lines: [
    {
      lineId: 'tgr-blk',
      title: 'Tote Gracht',
      variant: 'Black',
      quantity: 1,
      reason: 'It’s smaller than I expected',
      resolution: 'Money back',
    },
  ],
  method: { type: 'qr', label: 'Hand in at a PostNL point' },
  rows,
  total: euro(19_800),
  code: 'PNLRTN:ZADELZOON:2YEH5N',
  codeHint: 'Show this at any PostNL point. They print the label.',
  shipBy: '2026-11-26',
  steps: [
    { title: 'Thursday 12 November: your return is booked' },
    { title: 'By Thursday 26 November: hand in the parcel', detail: 'Pack the items in any sturdy box.' },
    { title: 'Within 3 working days of arrival: we check the items' },
    { title: 'The same day: your money leaves for your account' },
  ],
  canCancel: true,
};

const options = {
  orderId: params.orderId,
  orderNumber: 'ZZ-20173',
  policy: 'You can return items from this order until Monday 30 November.',
  lines: [
    {
      lineId: 'tgr-blk',
      title: 'Tote Gracht',
      variant: 'Black',
      unitPrice: euro(19_800),
      returnable: 1,
      until: '2026-11-30',
      resolutions: ['refund', 'exchange'],
    },
    {
      lineId: 'cbm-100',
      title: 'Care balm',
      unitPrice: euro(1_450),
      returnable: 0,
      ineligible: { code: 'hygiene', text: 'Opened care products can’t come back.' },
      resolutions: [],
    },
  ],
  reasons: [{ id: 'smaller', label: 'It’s smaller than I expected' }],
  resolutions: [
    { id: 'refund', type: 'refund', label: 'Money back', promise: 'Within 3 working days of arrival' },
    { id: 'exchange', type: 'exchange', label: 'Exchange', detail: 'For another colour or size.' },
  ],
  methods: [
    {
      id: 'carrier_point',
      type: 'qr',
      label: 'Hand in at a PostNL point',
      detail: 'No printer needed: show a QR code.',
      fee: euro(0),
    },
  ],
  constraints: { oneResolution: true, oneMethod: true },
};

const one = { ...params, returnId: approved.id };
const { code: _code, codeHint: _hint, ...withoutCode } = approved;

export const exampleReturns: Readonly<Record<string, Example>> = {
  getReturnOptions: { params, answer: options },
  quoteReturn: {
    params,
    body: choice,
    answer: {
      id: 'q_dgwhSwSGC0zu4yxZ',
      expiresAt: '2026-11-12T14:34:00+01:00',
      rows,
      total: euro(19_800),
    },
  },
  submitReturn: { params, body: { quoteId: 'q_dgwhSwSGC0zu4yxZ', choice }, answer: approved },
  listReturns: { params, answer: { returns: [approved] } },
  getReturn: { params: one, answer: approved },
  cancelReturn: {
    params: one,
    answer: {
      ...withoutCode,
      state: 'cancelled',
      steps: [{ title: 'You cancelled this return' }],
      canCancel: false,
    },
  },
};
