import type { Format } from '#core/format.ts';
import type { TimelineItem } from '#ui/Timeline.tsx';
import type { Headline } from './headline.ts';
import type { OrdersTexts } from './OrdersContext.ts';
import type { Order, Parcel } from './orderSchema.ts';
import { type Situation, situationRow } from './situations.ts';
import { momentWords } from './whenWords.ts';

type Step = Omit<TimelineItem, 'state'>;

interface TimelineWords {
  readonly texts: OrdersTexts;
  readonly format: Format;
}

/** What happened to an order and what comes next, told by the parcel that makes the headline. */
export function orderTimeline(order: Order, headline: Headline, words: TimelineWords): TimelineItem[] {
  const { texts, format } = words;
  const ordered = {
    id: 'ordered',
    title: texts.t('stepOrdered'),
    detail: momentWords(order.placedAt, undefined, texts, format),
  };
  const past = [
    ordered,
    ...(headline.parcel ? parcelSteps(headline.parcel, words) : orderSteps(order, headline, words)),
  ];
  const next = headline.parcel && nextStep(headline.situation, headline.parcel, words);
  const items: TimelineItem[] = past.map((step, index) => ({
    ...step,
    state: index === past.length - 1 ? 'now' : 'done',
  }));
  return next ? [...items, { ...next, state: 'next' }] : items;
}

function orderSteps(order: Order, { situation }: Headline, { texts, format }: TimelineWords): Step[] {
  const at = order.cancellation?.at;
  if (situation === 'cancelled' || situation === 'cancelledOn')
    return [
      {
        id: 'cancelled',
        title: texts.t('stepCancelled'),
        detail: at && momentWords(at, undefined, texts, format),
      },
    ];
  if (situation === 'awaitingPayment') return [{ id: 'payment', title: texts.t('stepPaid') }];
  return situationRow(situation).stage === 1 ? [{ id: 'preparing', title: texts.t('stepPreparing') }] : [];
}

/** The first and the last thing the carrier told; what lies between is in the parcel's own list. */
function parcelSteps(parcel: Parcel, { texts, format }: TimelineWords): Step[] {
  const { events, shippedAt, carrier = texts.t('theCarrier') } = parcel;
  const newest = events[0];
  const told = events.length > 2 ? [newest, events.at(-1)] : events;
  const steps = told
    .filter((event) => event !== undefined)
    .reverse()
    .map(({ at, text, place }, index) => ({
      id: `event-${index}`,
      title: text,
      detail: momentWords(at, place, texts, format),
    }));
  if (steps.length > 0) return steps;
  if (!shippedAt) return [{ id: 'preparing', title: texts.t('stepPreparing') }];
  const handedOver = {
    id: 'shipped',
    title: texts.t('stepHandedOver', { carrier }),
    detail: momentWords(shippedAt, undefined, texts, format),
  };
  return parcel.deliveredAt
    ? [handedOver, deliveredStep(parcel.deliveredAt, { texts, format })]
    : [handedOver];
}

function deliveredStep(at: string, { texts, format }: TimelineWords): Step {
  return {
    id: 'delivered',
    title: texts.t('stepDelivered'),
    detail: momentWords(at, undefined, texts, format),
  };
}

/** Nothing is promised of a parcel that is lost, damaged or on its way back. */
function nextStep(situation: Situation, parcel: Parcel, { texts, format }: TimelineWords): Step | undefined {
  if (situation === 'pickup' || situation === 'pickupUntil') {
    const until = parcel.pickup?.until;
    return {
      id: 'next',
      title: texts.t('stepCollect'),
      detail: situation === 'pickupUntil' && until && texts.t('stepUntil', { day: format.day(until) }),
    };
  }
  const { stage } = situationRow(situation);
  if (stage === undefined || stage === 4) return undefined;
  return { id: 'next', title: texts.t('stepDelivery'), detail: etaDetail(parcel, { texts, format }) };
}

function etaDetail({ eta }: Parcel, { texts, format }: TimelineWords): string | undefined {
  if (!eta || format.daysUntil(eta.to) < 0) return undefined;
  if (eta.window) {
    const time = format.timeRange(eta.window.from, eta.window.to);
    return texts.t('dayTime', { day: format.dayTitle(eta.from), time });
  }
  if (eta.from === eta.to) return format.dayTitle(eta.to);
  return texts.t('stepBetween', { from: format.day(eta.from), to: format.day(eta.to) });
}
