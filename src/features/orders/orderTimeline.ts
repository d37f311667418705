import type { TimelineItem } from '#ui/Timeline.tsx';
import type { Headline } from './headline.ts';
import type { OrdersWords } from './OrdersContext.ts';
import type { Order, Parcel } from './orderSchema.ts';
import { situations } from './situations.ts';
import { expectedWords, momentWords } from './whenWords.ts';

type Step = readonly [title: string, detail?: string | undefined];

/** What happened to an order and what comes next, told by the parcel that makes the headline. */
export function orderTimeline(order: Order, headline: Headline, words: OrdersWords): TimelineItem[] {
  const { parcel } = headline;
  const past: Step[] = [
    [words.texts.t('stepOrdered'), momentWords(order.placedAt, words)],
    ...(parcel ? parcelSteps(parcel, words) : orderSteps(order, headline, words)),
  ];
  const next = parcel && nextStep(headline, parcel, words);
  return [
    ...timelineItems(past, past.length - 1),
    ...(next ? [{ id: 'next', title: next[0], detail: next[1], state: 'next' as const }] : []),
  ];
}

/** Everything the carrier told of a parcel, newest first. */
export function parcelTimeline({ events }: Parcel, words: OrdersWords): TimelineItem[] {
  return timelineItems(eventSteps(events, words), 0);
}

function timelineItems(steps: readonly Step[], now: number): TimelineItem[] {
  return steps.map(([title, detail], index) => ({
    id: String(index),
    title,
    detail,
    state: index === now ? 'now' : 'done',
  }));
}

function eventSteps(events: Parcel['events'], words: OrdersWords): Step[] {
  return events.map(({ at, text, place }) => [text, momentWords(at, words, place)]);
}

function orderSteps({ cancellation }: Order, { situation }: Headline, words: OrdersWords): Step[] {
  const { t } = words.texts;
  if (situation === 'cancelled' || situation === 'cancelledOn')
    return [[t('stepCancelled'), cancellation && momentWords(cancellation.at, words)]];
  if (situation === 'awaitingPayment') return [[t('stepPaid')]];
  return situations[situation].stage === 1 ? [[t('stepPreparing')]] : [];
}

/** The first and the last thing the carrier told; what lies between is in the parcel's own list. */
function parcelSteps(parcel: Parcel, words: OrdersWords): Step[] {
  const { t } = words.texts;
  const { events, shippedAt, deliveredAt, carrier = t('theCarrier') } = parcel;
  if (events.length > 0)
    return eventSteps(
      events.filter((_, index) => index === 0 || index === events.length - 1),
      words,
    ).reverse();
  if (!shippedAt) return [[t('stepPreparing')]];
  const handedOver: Step = [t('stepHandedOver', { carrier }), momentWords(shippedAt, words)];
  return deliveredAt ? [handedOver, [t('stepDelivered'), momentWords(deliveredAt, words)]] : [handedOver];
}

/** Nothing is promised of a parcel that is lost, damaged or on its way back. */
function nextStep({ situation, day }: Headline, parcel: Parcel, words: OrdersWords): Step | undefined {
  const { texts, format } = words;
  if (situation === 'pickup') return [texts.t('stepCollect')];
  if (situation === 'pickupUntil' && day)
    return [texts.t('stepCollect'), texts.t('stepUntil', { day: format.day(day) })];
  return [2, 3, 1].includes(situations[situation].stage ?? 0)
    ? [texts.t('stepDelivery'), expectedWords(parcel, words)]
    : undefined;
}
