import { useEffect, useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { StateView } from '#ui/StateView.tsx';
import { askRoute } from './askRoute.ts';
import type { OrderPage } from './contract.ts';
import { headlineOf } from './headline.ts';
import { headlineWords } from './headlineWords.ts';
import { createOrderList } from './OrderListModel.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { OrderSummary } from './orderSchema.ts';

interface OrderListScreenProps {
  readonly context: OrdersContext;
}

type OrderList = ReturnType<typeof createOrderList>;

/** A signed-in shopper's orders. */
export function OrderListScreen({ context }: OrderListScreenProps) {
  const { texts } = context;
  const [list] = useState(() => createOrderList(context));
  useEffect(() => {
    void list.load();
    return list.dispose;
  }, [list]);
  const current = list.current.value;
  const { value } = current;
  return (
    <Screen title={texts.t('listTitle')}>
      {value && <Orders context={context} list={list} page={value} />}
      {!value && current.state === 'loading' && <Skeleton kind="list" label={texts.t('listLoading')} />}
      {!value && current.state === 'failed' && <ListFailure context={context} list={list} />}
      <Card>
        <Rows lead>
          <Row
            icon="find"
            title={texts.t('listLookup')}
            subtitle={texts.t('listLookupHint')}
            onClick={() => context.open('orders/lookup')}
          />
        </Rows>
      </Card>
    </Screen>
  );
}

interface PartProps extends OrderListScreenProps {
  readonly list: OrderList;
}

function Orders({ context, list, page }: PartProps & { readonly page: OrderPage }) {
  const { texts } = context;
  if (page.orders.length === 0)
    return <StateView icon="box" title={texts.t('listEmpty')} text={texts.t('listEmptyText')} />;
  return (
    <>
      <Card>
        <Rows label={texts.t('listTitle')}>
          {page.orders.map((order) => (
            <OrderRow key={order.id} context={context} order={order} />
          ))}
        </Rows>
      </Card>
      {list.moreFailure.value && (
        <Notice tone="danger" live="alert" title={context.explain(list.moreFailure.value).title}>
          {context.explain(list.moreFailure.value).text}
        </Notice>
      )}
      {page.nextCursor && (
        <Button
          wide
          busy={list.isLoadingMore.value ? texts.t('listLoading') : undefined}
          onClick={() => void list.more()}
        >
          {texts.t('listMore')}
        </Button>
      )}
    </>
  );
}

function OrderRow({ context, order }: OrderListScreenProps & { readonly order: OrderSummary }) {
  const { texts, format } = context;
  const words = headlineWords(headlineOf(order, format.daysUntil), texts, format);
  const subtitle = texts.t('numberAndDate', { number: order.number, date: format.date(order.placedAt) });
  return (
    <Row
      title={
        <strong class="order-row-title" translate={false}>
          {words.short}
        </strong>
      }
      subtitle={<span translate={false}>{subtitle}</span>}
      onClick={() => context.open(`orders/${encodeURIComponent(order.id)}`)}
    />
  );
}

function ListFailure({ context, list }: PartProps) {
  const current = list.current.value;
  if (current.state !== 'failed') return null;
  const { title, text, canRetry, reference } = context.explain(current.error);
  const { texts } = context;
  const ask = askRoute(context);
  return (
    <Failure
      title={title}
      text={text}
      reference={reference}
      retry={canRetry ? { label: texts.t('retry'), onRetry: () => void list.load() } : undefined}
      ask={ask ? { label: texts.t('askPerson'), onAsk: () => context.open(ask) } : undefined}
    />
  );
}
