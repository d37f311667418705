import type { Headline } from './headline.ts';
import type { OrdersTexts, OrdersWords } from './OrdersContext.ts';

/** A headline as a shopper reads it. */
export interface HeadlineWords {
  /** Without the time of day: 'Arriving tomorrow'. */
  readonly short: string;
  /** With the time of day where the carrier gives one: 'Arriving tomorrow, 14:15–16:15'. */
  readonly title: string;
  readonly text: string;
  /** The time of day and the carrier: '14:15–16:15, with PostNL'. */
  readonly aside: string;
}

const timed: ReadonlySet<string> = new Set(['arriving', 'outForDelivery', 'attemptedAgain']);

/** Puts a headline into one language. */
export function headlineWords(headline: Headline, { texts, format }: OrdersWords): HeadlineWords {
  const { situation, parcel } = headline;
  const values = {
    day: headline.day ? format.day(headline.day) : '',
    from: parcel?.eta ? format.day(parcel.eta.from) : '',
    to: parcel?.eta ? format.day(parcel.eta.to) : '',
    carrier: parcel?.carrier ?? texts.t('theCarrier'),
    place: parcel?.pickup?.name ?? texts.t('thePickupPoint'),
    amount: headline.amount ? format.money(headline.amount) : '',
  };
  const window = timed.has(situation) ? parcel?.eta?.window : undefined;
  const time = window && format.timeRange(window.from, window.to);
  const short = texts.t(`${situation}Title`, values);
  const text = texts.t(`${situation}Text`, values);
  return {
    short,
    title: time ? texts.t('titleAtTime', { title: short, time }) : short,
    text,
    aside: asideOf(time, parcel?.carrier, texts) ?? text,
  };
}

function asideOf(time: string | undefined, carrier: string | undefined, texts: OrdersTexts) {
  if (!time) return undefined;
  return carrier ? texts.t('timeWithCarrier', { time, carrier }) : time;
}
