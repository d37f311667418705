import { useEffect, useState } from 'preact/hooks';
import type { Remote } from '#core/remote.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { StateView } from '#ui/StateView.tsx';
import type { OrderPage } from './contract.ts';
import { headlineOf } from './headline.ts';
import { headlineWords } from './headlineWords.ts';
import { createOrderListModel } from './OrderListModel.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { OrderSummary } from './orderSchema.ts';
import { WaitingFor } from './WaitingFor.tsx';

interface OrderListProps {
  readonly context: OrdersContext;
}

/** A signed-in shopper's orders, and the way to another. */
export function OrderList({ context }: OrderListProps) {
  const { t } = context.texts;
  const [list] = useState(() => createOrderListModel(context));
  useEffect(() => {
    void list.load();
    return list.dispose;
  }, [list]);
  const current = list.current.value;
  return (
    <>
      <WaitingFor
        context={context}
        remote={current}
        kind="list"
        label={t('listLoading')}
        onRetry={list.load}
      />
      {current.value && (
        <Orders context={context} current={current} page={current.value} onMore={list.load} />
      )}
      {(current.value || current.state === 'failed') && <LookAnotherUp context={context} />}
    </>
  );
}

/** The way to an order that is not in the list; it comes with the list, which would push it down. */
function LookAnotherUp({ context }: OrderListProps) {
  const { t } = context.texts;
  return (
    <Card>
      <Rows lead>
        <Row
          icon="find"
          title={t('listLookup')}
          subtitle={t('listLookupHint')}
          onClick={() => context.open('orders/lookup')}
        />
      </Rows>
    </Card>
  );
}

interface OrdersProps extends OrderListProps {
  readonly current: Remote<OrderPage>;
  readonly page: OrderPage;
  readonly onMore: () => Promise<void>;
}

function Orders({ context, current, page, onMore }: OrdersProps) {
  const { t } = context.texts;
  if (page.orders.length === 0)
    return <StateView icon="box" title={t('listEmpty')} text={t('listEmptyText')} />;
  const failure = current.state === 'failed' && context.explain(current.error);
  return (
    <>
      <Card>
        <Rows label={t('listTitle')}>
          {page.orders.map((order) => (
            <OrderRow key={order.id} context={context} order={order} />
          ))}
        </Rows>
      </Card>
      {failure && (
        <Notice tone="danger" live="alert" title={failure.title}>
          {failure.text}
        </Notice>
      )}
      {page.nextCursor && (
        <Button
          wide
          busy={current.state === 'loading' ? t('listLoading') : undefined}
          onClick={() => void onMore()}
        >
          {t('listMore')}
        </Button>
      )}
    </>
  );
}

function OrderRow({ context, order }: OrderListProps & { readonly order: OrderSummary }) {
  const { texts, format } = context;
  const subtitle = texts.t('numberAndDate', { number: order.number, date: format.date(order.placedAt) });
  return (
    <Row
      title={
        <strong class="order-row-title" translate={false}>
          {headlineWords(headlineOf(order, format.daysUntil), context).short}
        </strong>
      }
      subtitle={<span translate={false}>{subtitle}</span>}
      onClick={() => context.open(`orders/${encodeURIComponent(order.id)}`)}
    />
  );
}
