import { useLate } from '#core/useLate.ts';
import { Icon } from '#ui/Icon.tsx';
import { Segments } from '#ui/Segments.tsx';
import { Thumb } from '#ui/Thumb.tsx';
import { headlineOf } from './headline.ts';
import { headlineWords } from './headlineWords.ts';
import { loadOrderView } from './loadOrderView.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { situations } from './situations.ts';
import { keptQuantity } from './waitingLines.ts';
import { asOfWords } from './whenWords.ts';

interface LastOrderCardProps {
  readonly context: OrdersContext;
  readonly order: Order;
}

/** What was known this long ago, or is all that can be known for want of a connection, is said to be so. */
const freshMs = 30 * 60_000;

/** An order in a few words, on the home screen. */
export function LastOrderCard({ context, order }: LastOrderCardProps) {
  useLate(loadOrderView);
  const { texts, format } = context;
  const { t } = texts;
  const headline = headlineOf(order, format.daysUntil);
  const { short, aside } = headlineWords(headline, context);
  const { stage, status: statusKey } = situations[headline.situation];
  const status = t(statusKey);
  const isFresh = !context.isOffline.value && Date.now() - Date.parse(order.asOf) < freshMs;
  const kept = order.lines.filter((line) => keptQuantity(line) > 0);
  const [first, ...more] = kept.length > 0 ? kept : order.lines;
  return (
    <button
      class="card order-card"
      type="button"
      translate={false}
      onClick={() => context.open(`orders/${encodeURIComponent(order.id)}`)}
    >
      <span class="order-top">
        <span class="row-text">
          <span class="title">
            {short}
            <Icon name="next" class="faint" />
          </span>
          <span class="row-sub">
            {isFresh ? aside : t('staleAsOf', { time: asOfWords(order.asOf, format) })}
          </span>
        </span>
        <span class="thumbs">
          <Thumb src={first?.imageUrl} alt="" />
          {more.length > 0 && (
            <span class="thumb-more" dir="ltr" aria-hidden="true">
              {t('moreItems', { count: more.length })}
            </span>
          )}
        </span>
      </span>
      {stage && <Segments total={4} done={stage} label={t('progress', { done: stage, status })} />}
      <span class="order-meta">
        <span class="status">{status}</span>
        <span>{t('order', { number: order.number })}</span>
      </span>
    </button>
  );
}
