import type { Headline } from './headline.ts';
import type { OrdersWords } from './OrdersContext.ts';
import type { OrderSummary } from './orderSchema.ts';
import { parcelSituation } from './parcelSituation.ts';
import { hasArrived, situations } from './situations.ts';
import { linesToSend } from './waitingLines.ts';

const troubled: ReadonlySet<string> = new Set(['statusNeedsAttention', 'statusComingBack']);

/** One sentence on what the headline leaves out: the other parcels, and what is still to be sent. */
export function restOfOrder(order: OrderSummary, headline: Headline, words: OrdersWords): string | undefined {
  const { texts, format } = words;
  if (!headline.parcel) return undefined;
  const others = order.parcels
    .filter(({ id }) => id !== headline.parcel?.id)
    .map((parcel) => parcelSituation(parcel, format.daysUntil));
  const inTrouble = others.filter((situation) => troubled.has(situations[situation].status)).length;
  if (inTrouble > 0) return texts.t('restTrouble', { count: inTrouble });
  const following = followingSentence(order, words);
  if (following) return following;
  const moving = others.filter((situation) => !hasArrived(situation)).length;
  if (moving > 0) return texts.t('restMoving', { count: moving });
  const arrived = hasArrived(parcelSituation(headline.parcel, format.daysUntil)) ? 0 : others.length;
  return arrived > 0 ? texts.t('restArrived', { count: arrived }) : undefined;
}

function followingSentence(order: OrderSummary, { texts, format }: OrdersWords): string | undefined {
  const lines = linesToSend(order).map(({ line }) => line);
  if (lines.length === 0) return undefined;
  const items = format.list(lines.map(({ title }) => title));
  const days = lines.map(({ expectedOn }) => expectedOn).filter((day) => day !== undefined);
  const day = days.length === lines.length ? days.sort().at(-1) : undefined;
  return day && format.daysUntil(day) >= 0
    ? texts.t('restFollowsOn', { count: lines.length, items, day: format.day(day) })
    : texts.t('restFollows', { count: lines.length, items });
}
