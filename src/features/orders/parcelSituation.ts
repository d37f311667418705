import type { Parcel } from './orderSchema.ts';
import type { Situation } from './situations.ts';

/** Whole days from the shop's today to a date or instant; `Format.daysUntil`. */
export type DaysUntil = (value: string) => number;

type Reason = NonNullable<Parcel['reason']>;

const troubles: Partial<Record<Reason, Situation>> = {
  customs: 'customs',
  address_wrong: 'addressWrong',
  nobody_home: 'attempted',
  business_closed: 'attempted',
  refused: 'refused',
  pickup_missed: 'pickupMissed',
  payment_held: 'paymentHeld',
  damaged: 'damaged',
  lost: 'lost',
  returned: 'returned',
};

const arrivals: Partial<Record<Reason, Situation>> = {
  left_with_neighbour: 'withNeighbour',
  left_in_safe_place: 'inSafePlace',
  collected: 'collected',
  returned: 'returned',
};

const returns: Partial<Record<Reason, Situation>> = {
  refused: 'refused',
  pickup_missed: 'pickupMissed',
  returned: 'returned',
};

const late: ReadonlySet<Reason | undefined> = new Set<Reason>(['delayed', 'weather']);

/** When a parcel reached its receiver: the carrier's day, else that of its last event. */
export function arrivalDay(parcel: Parcel): string | undefined {
  return parcel.deliveredAt ?? (parcel.state === 'delivered' ? parcel.events[0]?.at : undefined);
}

/** Tells one parcel's state and reason as one situation. */
export function parcelSituation(parcel: Parcel, daysUntil: DaysUntil): Situation {
  const { state, reason } = parcel;
  switch (state) {
    case 'delivered':
      return (reason && arrivals[reason]) ?? (arrivalDay(parcel) ? 'delivered' : 'deliveredUndated');
    case 'out_for_delivery':
      return 'outForDelivery';
    case 'available_for_pickup':
      return parcel.pickup?.until && daysUntil(parcel.pickup.until) >= 0 ? 'pickupUntil' : 'pickup';
    case 'attempt_failed':
      return attemptSituation(parcel, daysUntil);
    case 'exception':
      if (late.has(reason)) return movingSituation(parcel, daysUntil);
      return (reason && troubles[reason]) ?? 'exception';
    case 'returning':
      return (reason && returns[reason]) ?? 'returning';
    case 'in_transit':
      return (reason && troubles[reason]) ?? movingSituation(parcel, daysUntil);
    case 'info_received':
      return 'labelMade';
    case 'pending':
      return 'leaving';
    case 'expired':
      return 'silent';
    default:
      return 'unknown';
  }
}

function attemptSituation(parcel: Parcel, daysUntil: DaysUntil): Situation {
  if (parcel.reason === 'address_wrong') return 'addressWrong';
  return parcel.eta && daysUntil(parcel.eta.from) >= 0 ? 'attemptedAgain' : 'attempted';
}

function movingSituation({ eta, promised, reason }: Parcel, daysUntil: DaysUntil): Situation {
  const isLate = late.has(reason);
  if (!eta) return isLate ? 'delayedUndated' : 'onItsWay';
  if (daysUntil(eta.to) < 0) return 'overdue';
  // ISO dates compare as text.
  if (isLate || (promised && eta.to > promised.to)) return 'delayed';
  return eta.from === eta.to ? 'arriving' : 'arrivingBetween';
}
