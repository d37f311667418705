import type { Parcel } from './orderSchema.ts';
import { hasArrived, type Situation, situations } from './situations.ts';

/** Whole days from the shop's today to a date or instant; `Format.daysUntil`. */
export type DaysUntil = (value: string) => number;

type Reason = NonNullable<Parcel['reason']>;

/** What a reason says by itself. */
const told: Partial<Record<Reason, Situation>> = {
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
  left_with_neighbour: 'withNeighbour',
  left_in_safe_place: 'inSafePlace',
  collected: 'collected',
};

const late: ReadonlySet<Reason | undefined> = new Set<Reason>(['delayed', 'weather']);

/** When a parcel reached its receiver: the carrier's day, else that of its last event. */
export function arrivalDay(parcel: Parcel): string | undefined {
  return parcel.deliveredAt ?? (parcel.state === 'delivered' ? parcel.events[0]?.at : undefined);
}

/** Tells one parcel's state and reason as one situation; a reason that does not go with the state is not told. */
export function parcelSituation(parcel: Parcel, daysUntil: DaysUntil): Situation {
  const { state, reason, pickup } = parcel;
  const said = reason && told[reason];
  const trouble = said && !hasArrived(said) ? said : undefined;
  switch (state) {
    case 'delivered':
      if (said && (!trouble || said === 'returned')) return said;
      return arrivalDay(parcel) ? 'delivered' : 'deliveredUndated';
    case 'out_for_delivery':
      return 'outForDelivery';
    case 'available_for_pickup':
      return pickup?.until && daysUntil(pickup.until) >= 0 ? 'pickupUntil' : 'pickup';
    case 'attempt_failed':
      if (said === 'addressWrong') return said;
      return parcel.eta && daysUntil(parcel.eta.from) >= 0 ? 'attemptedAgain' : 'attempted';
    case 'exception':
      return trouble ?? (late.has(reason) ? movingSituation(parcel, daysUntil) : 'exception');
    case 'returning':
      return said && situations[said].status === 'statusComingBack' ? said : 'returning';
    case 'in_transit':
      return trouble ?? movingSituation(parcel, daysUntil);
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

function movingSituation({ eta, promised, reason }: Parcel, daysUntil: DaysUntil): Situation {
  const isLate = late.has(reason);
  if (!eta) return isLate ? 'delayedUndated' : 'onItsWay';
  if (daysUntil(eta.to) < 0) return 'overdue';
  // ISO dates compare as text.
  if (isLate || (promised && eta.to > promised.to)) return 'delayed';
  return eta.from === eta.to ? 'arriving' : 'arrivingBetween';
}
