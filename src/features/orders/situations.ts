/** The words for where an order stands, under its progress on the home screen: keys of texts that start with `status`. */
type Status =
  | 'Received'
  | 'Packed'
  | 'OnItsWay'
  | 'OutForDelivery'
  | 'ToCollect'
  | 'Delivered'
  | 'DeliveredPart'
  | 'ComingBack'
  | 'NeedsAttention'
  | 'Waiting'
  | 'Cancelled'
  | 'Refund'
  | 'Unknown';

interface SituationRow {
  readonly status: `status${Status}`;
  /** For situations of a parcel: the lower, the sooner the shopper wants to know it. */
  readonly rank: number;
  /** How far it is on the way to the shopper, of 4; absent where progress would not be true. */
  readonly stage?: number | undefined;
}

const row = (status: Status, rank: number, stage?: 1 | 2 | 3 | 4): SituationRow => ({
  status: `status${status}`,
  rank,
  stage,
});

const rows = {
  outForDelivery: row('OutForDelivery', 1, 3),
  addressWrong: row('NeedsAttention', 2, 2),
  paymentHeld: row('NeedsAttention', 3, 2),
  attempted: row('NeedsAttention', 4, 3),
  attemptedAgain: row('OnItsWay', 5, 3),
  pickupUntil: row('ToCollect', 6, 3),
  pickup: row('ToCollect', 7, 3),
  lost: row('NeedsAttention', 8),
  damaged: row('NeedsAttention', 9),
  refused: row('ComingBack', 10),
  pickupMissed: row('ComingBack', 11),
  returned: row('ComingBack', 12),
  returning: row('ComingBack', 13),
  exception: row('NeedsAttention', 14, 2),
  arriving: row('OnItsWay', 15, 2),
  arrivingBetween: row('OnItsWay', 15, 2),
  delayed: row('OnItsWay', 16, 2),
  delayedUndated: row('OnItsWay', 17, 2),
  overdue: row('OnItsWay', 18, 2),
  customs: row('OnItsWay', 19, 2),
  silent: row('NeedsAttention', 20, 2),
  onItsWay: row('OnItsWay', 21, 2),
  labelMade: row('Packed', 22, 1),
  leaving: row('Packed', 23, 1),
  unknown: row('Unknown', 24),
  withNeighbour: row('Delivered', 30, 4),
  inSafePlace: row('Delivered', 31, 4),
  collected: row('Delivered', 32, 4),
  delivered: row('Delivered', 33, 4),
  deliveredUndated: row('Delivered', 34, 4),
  deliveredPart: row('DeliveredPart', 0, 3),
  partlyShipped: row('OnItsWay', 0, 2),
  sentUntracked: row('OnItsWay', 0, 2),
  ready: row('Packed', 0, 1),
  processing: row('Received', 0, 1),
  preorder: row('Received', 0, 1),
  preorderUndated: row('Received', 0, 1),
  backorder: row('Received', 0, 1),
  backorderUndated: row('Received', 0, 1),
  madeToOrder: row('Received', 0, 1),
  madeToOrderUndated: row('Received', 0, 1),
  digitalReady: row('Delivered', 0, 4),
  digitalPending: row('Received', 0, 1),
  awaitingPayment: row('Waiting', 0),
  onHold: row('Waiting', 0),
  cancelled: row('Cancelled', 0),
  cancelledOn: row('Cancelled', 0),
  refunded: row('Refund', 0),
  refundedPart: row('Refund', 0),
  refundPending: row('Refund', 0),
  refundFailed: row('NeedsAttention', 0),
};

/** One way an order, or a parcel of it, can stand. */
export type Situation = keyof typeof rows;

/**
 * Every situation an order can be told in. Each has its texts `<situation>Title` and `<situation>Text`.
 * Parcels come by the normalised shipment states of `orderSchema.ts`; `rank` says which parcel makes the headline.
 */
export const situations: Readonly<Record<Situation, SituationRow>> = rows;

/** Parcels that reached the shopper, and so have nothing more to tell. */
export function hasArrived(situation: Situation): boolean {
  return situations[situation].stage === 4;
}
