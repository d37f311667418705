import type { Money } from '#core/money.ts';
import type { OrderLine, OrderSummary, Parcel } from './orderSchema.ts';
import { arrivalDay, type DaysUntil, parcelSituation } from './parcelSituation.ts';
import { hasArrived, type Situation, situations } from './situations.ts';
import { keptQuantity, linesToSend } from './waitingLines.ts';

/** What a shopper wants to know of an order first: a situation, and the facts its sentence names. */
export interface Headline {
  readonly situation: Situation;
  /** The parcel it is about, where it is about one. */
  readonly parcel?: Parcel | undefined;
  /** An instant or a calendar date. */
  readonly day?: string | undefined;
  readonly amount?: Money | undefined;
}

/** Works out the headline from the order's state, its money, all its parcels and all its lines. */
export function headlineOf(order: OrderSummary, daysUntil: DaysUntil): Headline {
  const main = mainParcel(order, daysUntil);
  const isMoving = main !== undefined && !hasArrived(main.situation);
  return (
    stoppedHeadline(order) ??
    (isMoving ? undefined : refundHeadline(order)) ??
    (main ? parcelsHeadline(order, main) : linesHeadline(order))
  );
}

function mainParcel(order: OrderSummary, daysUntil: DaysUntil) {
  const ranked = order.parcels.map((parcel) => ({ parcel, situation: parcelSituation(parcel, daysUntil) }));
  return ranked.sort(
    (a, b) =>
      situations[a.situation].rank - situations[b.situation].rank ||
      (a.parcel.eta?.to ?? '9999').localeCompare(b.parcel.eta?.to ?? '9999') ||
      (arrivalDay(b.parcel) ?? '').localeCompare(arrivalDay(a.parcel) ?? ''),
  )[0];
}

/** A parcel in these states was never seen by a carrier, so a cancellation came in time. */
const neverLeft: ReadonlySet<Parcel['state']> = new Set(['pending', 'info_received', 'expired', 'unknown']);

function stoppedHeadline(order: OrderSummary): Headline | undefined {
  const isCancelled = order.state === 'cancelled' || order.lines.every((line) => keptQuantity(line) === 0);
  if (isCancelled && order.parcels.every(({ state }) => neverLeft.has(state))) {
    const day = order.cancellation?.at;
    return { situation: day ? 'cancelledOn' : 'cancelled', day };
  }
  if (order.state === 'awaiting_payment') return { situation: 'awaitingPayment', amount: order.totals.total };
  if (order.state === 'on_hold') return { situation: 'onHold' };
  return undefined;
}

/** Only once nothing is on its way any more: until then the parcel is what a shopper waits for. */
function refundHeadline({ refunds, lines, totals, parcels }: OrderSummary): Headline | undefined {
  const failed = refunds.find((refund) => refund.state === 'failed');
  if (failed) return { situation: 'refundFailed', amount: failed.amount };
  const isStillComing = linesToSend({ lines, parcels }).length > 0;
  if (refunds.length === 0 || isStillComing) return undefined;
  const { currency } = totals.total;
  const sum = refunds.reduce((paid, { amount }) => paid + amount.amount, 0);
  const amount = { amount: sum, currency };
  if (refunds.some(({ state }) => state !== 'sent' && state !== 'settled'))
    return { situation: 'refundPending', amount };
  return { situation: sum >= totals.total.amount ? 'refunded' : 'refundedPart', amount };
}

function parcelsHeadline(order: OrderSummary, main: { parcel: Parcel; situation: Situation }): Headline {
  const { parcel, situation } = main;
  const isPartial = linesToSend(order).length > 0;
  if (isPartial && hasArrived(situation)) return { situation: 'deliveredPart', parcel };
  if (isPartial && situation === 'onItsWay') return { situation: 'partlyShipped', parcel };
  return { situation, parcel, day: dayOf(parcel, situation) };
}

function dayOf(parcel: Parcel, situation: Situation): string | undefined {
  if (situation === 'pickupUntil') return parcel.pickup?.until;
  if (situation === 'attemptedAgain') return parcel.eta?.from;
  return hasArrived(situation) ? arrivalDay(parcel) : parcel.eta?.to;
}

/** While nothing has left: what holds it up longest is what decides. */
const waits = [
  ['backorder', 'backorder'],
  ['preorder', 'preorder'],
  ['made_to_order', 'madeToOrder'],
] as const satisfies readonly (readonly [OrderLine['state'], Situation])[];

function linesHeadline(order: OrderSummary): Headline {
  const kept = order.lines.filter((line) => keptQuantity(line) > 0);
  const isEvery = (...states: OrderLine['state'][]) => kept.every(({ state }) => states.includes(state));
  if (kept.every(({ kind }) => kind === 'digital')) return digitalHeadline(kept);
  if (order.state === 'unknown' || isEvery('unknown')) return { situation: 'unknown' };
  for (const [state, situation] of waits) {
    const found = kept.filter((line) => line.state === state);
    if (found.length === 0) continue;
    const day = latestDay(found);
    return { situation: day ? situation : `${situation}Undated`, day };
  }
  if (isEvery('delivered')) return { situation: 'deliveredUndated' };
  if (isEvery('shipped', 'delivered') || order.state === 'fulfilled') return { situation: 'sentUntracked' };
  return { situation: isEvery('ready') ? 'ready' : 'processing' };
}

function digitalHeadline(lines: readonly OrderLine[]): Headline {
  if (lines.every(({ digitalUrl }) => digitalUrl !== undefined)) return { situation: 'digitalReady' };
  // Sent by e-mail, such as a gift card: there is nothing to open here.
  const isSent = lines.every(({ digitalUrl, state }) => digitalUrl !== undefined || state === 'delivered');
  return { situation: isSent ? 'deliveredUndated' : 'digitalPending' };
}

/** The last day, or none where one of them has no day yet. */
function latestDay(lines: readonly OrderLine[]): string | undefined {
  const days = lines.map(({ expectedOn }) => expectedOn).filter((day) => day !== undefined);
  return days.length === lines.length ? days.sort().at(-1) : undefined;
}
