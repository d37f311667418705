import { useEffect, useState } from 'preact/hooks';
import { Icon } from '#ui/Icon.tsx';
import { Segments } from '#ui/Segments.tsx';
import { Thumb } from '#ui/Thumb.tsx';
import { headlineOf, segmentsOf, stateLabel } from './headline.ts';
import { headlineWords } from './headlineWords.ts';
import { readLastOrder } from './lastOrder.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { keptQuantity } from './waitingLines.ts';
import { asOfWords } from './whenWords.ts';

interface LastOrderCardProps {
  readonly context: OrdersContext;
}

/** What was known this long ago is said to be so. */
const freshMs = 30 * 60_000;

/** The order looked up last, on the home screen; nothing where there is none. */
export function LastOrderCard({ context }: LastOrderCardProps) {
  const [order, setOrder] = useState<Order>();
  const isOpen = context.isOpen.value;
  useEffect(() => {
    let isGone = false;
    if (isOpen)
      void readLastOrder(context.session).then((last) => {
        if (!isGone) setOrder(last?.order);
      });
    return () => {
      isGone = true;
    };
  }, [context, isOpen]);
  return order ? <OrderCard context={context} order={order} /> : null;
}

function OrderCard({ context, order }: LastOrderCardProps & { readonly order: Order }) {
  const { texts, format } = context;
  const { short, aside } = headlineWords(headlineOf(order, format.daysUntil), texts, format);
  const done = segmentsOf(order, format.daysUntil);
  const status = texts.t(stateLabel(order, format.daysUntil));
  const isFresh = Date.now() - Date.parse(order.asOf) < freshMs;
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
            {isFresh ? aside : texts.t('staleAsOf', { time: asOfWords(order.asOf, format) })}
          </span>
        </span>
        <Thumbs order={order} context={context} />
      </span>
      {done !== undefined && <Segments total={4} done={done} label={texts.t('progress', { done, status })} />}
      <span class="order-meta">
        <span class="status">{status}</span>
        <span>{texts.t('order', { number: order.number })}</span>
      </span>
    </button>
  );
}

function Thumbs({ order, context }: LastOrderCardProps & { readonly order: Order }) {
  const kept = order.lines.filter((line) => keptQuantity(line) > 0);
  const lines = kept.length > 0 ? kept : order.lines;
  const more = lines.length - 1;
  return (
    <span class="thumbs">
      <Thumb src={lines[0]?.imageUrl} alt="" />
      {more > 0 && (
        <span class="thumb-more" aria-hidden="true">
          {context.texts.t('moreItems', { count: more })}
        </span>
      )}
    </span>
  );
}
