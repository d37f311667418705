/** The words for where an order stands, under its progress on the home screen. */
type Status =
  | 'statusReceived'
  | 'statusPacked'
  | 'statusOnItsWay'
  | 'statusOutForDelivery'
  | 'statusToCollect'
  | 'statusDelivered'
  | 'statusDeliveredPart'
  | 'statusComingBack'
  | 'statusNeedsAttention'
  | 'statusWaiting'
  | 'statusCancelled'
  | 'statusRefund'
  | 'statusUnknown';

interface SituationRow {
  /** How far it is on the way to the shopper, of 4; absent where progress would not be true. */
  readonly stage?: 1 | 2 | 3 | 4;
  readonly status: Status;
  /** For situations of a parcel: the lower, the sooner the shopper wants to know it. */
  readonly rank?: number;
}

/**
 * Every situation an order can be told in. Each has its texts `<situation>Title` and `<situation>Text`.
 * Parcels come by the normalised shipment states of `orderSchema.ts`; `rank` says which parcel makes the headline.
 */
export const situations = {
  outForDelivery: { stage: 3, status: 'statusOutForDelivery', rank: 1 },
  addressWrong: { stage: 2, status: 'statusNeedsAttention', rank: 2 },
  paymentHeld: { stage: 2, status: 'statusNeedsAttention', rank: 3 },
  attempted: { stage: 3, status: 'statusNeedsAttention', rank: 4 },
  attemptedAgain: { stage: 3, status: 'statusOnItsWay', rank: 5 },
  pickupUntil: { stage: 3, status: 'statusToCollect', rank: 6 },
  pickup: { stage: 3, status: 'statusToCollect', rank: 7 },
  lost: { status: 'statusNeedsAttention', rank: 8 },
  damaged: { status: 'statusNeedsAttention', rank: 9 },
  refused: { status: 'statusComingBack', rank: 10 },
  pickupMissed: { status: 'statusComingBack', rank: 11 },
  returned: { status: 'statusComingBack', rank: 12 },
  returning: { status: 'statusComingBack', rank: 13 },
  exception: { stage: 2, status: 'statusNeedsAttention', rank: 14 },
  arriving: { stage: 2, status: 'statusOnItsWay', rank: 15 },
  arrivingBetween: { stage: 2, status: 'statusOnItsWay', rank: 15 },
  delayed: { stage: 2, status: 'statusOnItsWay', rank: 16 },
  delayedUndated: { stage: 2, status: 'statusOnItsWay', rank: 17 },
  overdue: { stage: 2, status: 'statusOnItsWay', rank: 18 },
  customs: { stage: 2, status: 'statusOnItsWay', rank: 19 },
  silent: { stage: 2, status: 'statusNeedsAttention', rank: 20 },
  onItsWay: { stage: 2, status: 'statusOnItsWay', rank: 21 },
  labelMade: { stage: 1, status: 'statusPacked', rank: 22 },
  leaving: { stage: 1, status: 'statusPacked', rank: 23 },
  unknown: { status: 'statusUnknown', rank: 24 },
  withNeighbour: { stage: 4, status: 'statusDelivered', rank: 30 },
  inSafePlace: { stage: 4, status: 'statusDelivered', rank: 31 },
  collected: { stage: 4, status: 'statusDelivered', rank: 32 },
  delivered: { stage: 4, status: 'statusDelivered', rank: 33 },
  deliveredUndated: { stage: 4, status: 'statusDelivered', rank: 34 },
  deliveredPart: { stage: 3, status: 'statusDeliveredPart' },
  partlyShipped: { stage: 2, status: 'statusOnItsWay' },
  sentUntracked: { stage: 2, status: 'statusOnItsWay' },
  ready: { stage: 1, status: 'statusPacked' },
  processing: { stage: 1, status: 'statusReceived' },
  preorder: { stage: 1, status: 'statusReceived' },
  preorderUndated: { stage: 1, status: 'statusReceived' },
  backorder: { stage: 1, status: 'statusReceived' },
  backorderUndated: { stage: 1, status: 'statusReceived' },
  madeToOrder: { stage: 1, status: 'statusReceived' },
  madeToOrderUndated: { stage: 1, status: 'statusReceived' },
  digitalReady: { stage: 4, status: 'statusDelivered' },
  digitalPending: { stage: 1, status: 'statusReceived' },
  awaitingPayment: { status: 'statusWaiting' },
  onHold: { status: 'statusWaiting' },
  cancelled: { status: 'statusCancelled' },
  cancelledOn: { status: 'statusCancelled' },
  refunded: { status: 'statusRefund' },
  refundedPart: { status: 'statusRefund' },
  refundPending: { status: 'statusRefund' },
  refundFailed: { status: 'statusNeedsAttention' },
} as const satisfies Record<string, SituationRow>;

/** One way an order, or a parcel of it, can stand. */
export type Situation = keyof typeof situations;

const rows: Readonly<Record<Situation, SituationRow>> = situations;

/** The row of one situation, widened so that its optional parts can be read. */
export function situationRow(situation: Situation): SituationRow {
  return rows[situation];
}

/** Parcels that reached the shopper, and so have nothing more to tell. */
export function hasArrived(situation: Situation): boolean {
  return (rows[situation].rank ?? 0) >= 30;
}
