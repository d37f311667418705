import { Card } from '#ui/Card.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Timeline } from '#ui/Timeline.tsx';
import { headlineOf } from './headline.ts';
import { headlineWords } from './headlineWords.ts';
import { OrderActions } from './OrderActions.tsx';
import { OrderItems } from './OrderItems.tsx';
import type { createOrderModel } from './OrderModel.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { orderTimeline } from './orderTimeline.ts';
import { ParcelView } from './ParcelView.tsx';
import { RefundCard } from './RefundCard.tsx';
import { restOfOrder } from './restOfOrder.ts';
import { WaitingLineView } from './WaitingLineView.tsx';
import { waitingLines } from './waitingLines.ts';
import { asOfWords } from './whenWords.ts';

interface OrderViewProps {
  readonly context: OrdersContext;
  readonly order: Order;
  readonly model: ReturnType<typeof createOrderModel>;
  readonly onLookAgain: () => void;
}

/** An order from its headline down to what can be done about it. */
export function OrderView({ context, order, model, onLookAgain }: OrderViewProps) {
  const waiting = waitingLines(order);
  const isCancelled = order.state === 'cancelled';
  const hasParts = order.parcels.length > 0 || (waiting.length > 0 && !isCancelled);
  return (
    <>
      <StaleNotice context={context} order={order} model={model} onLookAgain={onLookAgain} />
      <Now context={context} order={order} />
      {hasParts && (
        <div class="card rows">
          {order.parcels.map((parcel, index) => (
            <ParcelView key={parcel.id} context={context} order={order} parcel={parcel} index={index + 1} />
          ))}
          {!isCancelled &&
            waiting.map((part) => <WaitingLineView key={part.line.id} context={context} waiting={part} />)}
        </div>
      )}
      {order.refunds.map((refund) => (
        <RefundCard key={refund.id} context={context} order={order} refund={refund} />
      ))}
      <OrderItems context={context} order={order} />
      <OrderActions context={context} order={order} />
    </>
  );
}

function Now({ context, order }: { readonly context: OrdersContext; readonly order: Order }) {
  const { texts, format } = context;
  const headline = headlineOf(order, format.daysUntil);
  const { title, text } = headlineWords(headline, context);
  const rest = restOfOrder(order, headline, context);
  return (
    <Card pad class="now">
      <Lede
        title={<span translate={false}>{title}</span>}
        text={rest ? texts.t('twoSentences', { first: text, second: rest }) : text}
      />
      {order.cancellation?.reason && <p>{order.cancellation.reason}</p>}
      <Timeline items={orderTimeline(order, headline, context)} />
    </Card>
  );
}

/** Says that what is shown may be old, and why. */
function StaleNotice({ context, order, model, onLookAgain }: OrderViewProps) {
  const { texts, format } = context;
  const current = model.current.value;
  const time = asOfWords(order.asOf, format);
  if (model.right.value === 'ended')
    return (
      <Notice icon="shield" title={texts.t('asOf', { time })} live="status">
        <p>{texts.t('endedText')}</p>
        <button class="link" type="button" onClick={onLookAgain}>
          {texts.t('endedLookup')}
        </button>
      </Notice>
    );
  if (current.state !== 'failed') return null;
  const failure = context.explain(current.error);
  const isOffline = current.error.code === 'offline';
  return (
    <Notice
      tone={isOffline ? 'neutral' : 'warning'}
      icon={isOffline ? 'offline' : 'warn'}
      title={failure.title}
      live="status"
    >
      <p translate={false}>{texts.t('staleAsOf', { time })}</p>
      <p>{isOffline ? texts.t('staleOffline') : failure.text}</p>
    </Notice>
  );
}
