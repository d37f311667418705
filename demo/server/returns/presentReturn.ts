import type { Return } from '#features/returns/returnSchema.ts';
import type { Locale } from '#server/http/locale.ts';
import { type Localized, say } from '#server/localized.ts';
import { sayDay, shopDay } from '#server/shopTime.ts';
import type { ReturnRecord } from './returnRows.ts';
import { stepTexts } from './stepTexts.ts';

/** A return as the contract tells it, in one language. */
export function presentReturn(record: ReturnRecord, locale: Locale, now: Date): Return {
  const { currency, state } = record;
  const words = (text: Localized) => say(text, locale);
  return {
    id: record.id,
    number: record.number,
    orderId: record.orderId,
    orderNumber: record.orderNumber,
    state,
    createdAt: record.createdAt.toISOString(),
    asOf: now.toISOString(),
    lines: record.lines.map(({ lineId, title, variant, imageUrl, quantity, reason, resolution }) => ({
      lineId,
      title: words(title),
      quantity,
      resolution: words(resolution),
      ...(variant === null ? {} : { variant: words(variant) }),
      ...(imageUrl === null ? {} : { imageUrl }),
      ...(reason === null ? {} : { reason: words(reason) }),
    })),
    method: { type: record.methodType, label: words(record.methodLabel) },
    rows: record.rows,
    total: { amount: record.totalMinor, currency },
    ...(record.code === null || state !== 'approved'
      ? {}
      : { code: record.code, codeHint: words(record.codeHint) }),
    ...(record.shipBy === null ? {} : { shipBy: record.shipBy }),
    steps: presentSteps(record, locale),
    ...(record.message === null || record.message === '' ? {} : { message: record.message }),
    canCancel: canCancel(record),
  };
}

/** A return can be taken back until its parcel is on the way. */
export function canCancel({ state }: Pick<ReturnRecord, 'state'>): boolean {
  return state === 'requested' || state === 'approved';
}

function presentSteps(record: ReturnRecord, locale: Locale): Return['steps'] {
  const booked = sayDay(shopDay(record.createdAt), locale);
  const by = record.shipBy === null ? '' : sayDay(record.shipBy, locale);
  const decided = record.decidedAt === null ? '' : sayDay(shopDay(record.decidedAt), locale);
  const slots = { booked, by, decided };
  return stepsOf(record).map(({ title, detail }) => ({
    title: say(title, locale, slots),
    ...(detail === undefined ? {} : { detail: say(detail, locale, slots) }),
  }));
}

function stepsOf({ state, lines, totalMinor, decidedAt }: ReturnRecord) {
  const after = lines.some(
    ({ resolutionType }) => resolutionType !== 'refund' && resolutionType !== 'store_credit',
  )
    ? stepTexts.replaced
    : lines.some(({ resolutionType }) => resolutionType === 'store_credit')
      ? stepTexts.credited
      : stepTexts.refunded;
  const outcome = totalMinor < 0 ? [stepTexts.paid, after] : [after];
  switch (state) {
    case 'requested':
      return [stepTexts.requested, stepTexts.reviewed];
    case 'approved':
      return [
        decidedAt === null ? stepTexts.booked : stepTexts.approved,
        stepTexts.handIn,
        stepTexts.checked,
        ...outcome,
      ];
    case 'declined':
      return [stepTexts.requested, stepTexts.declined];
    case 'cancelled':
      return [stepTexts.booked, stepTexts.cancelled];
    case 'in_transit':
      return [stepTexts.booked, stepTexts.onItsWay, stepTexts.checked, ...outcome];
    case 'received':
    case 'inspected':
      return [stepTexts.booked, stepTexts.arrived, ...outcome];
    case 'refunded':
    case 'closed':
      return [stepTexts.booked, stepTexts.arrived, stepTexts.settled];
    case 'unknown':
      return [stepTexts.booked];
  }
}
