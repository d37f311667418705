import { useEffect, useState } from 'preact/hooks';
import { useLate } from '#core/useLate.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Screen } from '#ui/Screen.tsx';
import { LookupScreen } from './LookupScreen.tsx';
import { loadOrderView } from './loadOrderView.ts';
import { createOrderModel } from './OrderModel.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { WaitingFor } from './WaitingFor.tsx';
import { asOfWords } from './whenWords.ts';

interface OrderScreenProps {
  readonly context: OrdersContext;
  readonly idOrNumber: string;
}

type OrderModel = ReturnType<typeof createOrderModel>;

/** One order; without the right to see it, the form to show that right. */
export function OrderScreen({ context, idOrNumber }: OrderScreenProps) {
  const { texts } = context;
  const code = useLate(loadOrderView);
  const [model] = useState(() => createOrderModel(context, idOrNumber));
  useEffect(() => {
    void model.start();
    return model.dispose;
  }, [model]);

  const current = model.current.value;
  const order = current.value;
  const right = model.right.value;
  const View = code.current.value.value?.OrderView;
  if (!order && right !== 'open')
    return <LookupScreen context={context} number={model.number()} hasEnded={right === 'ended'} />;
  const lookAgain = () => context.open(lookupRoute(model.number()));
  return (
    <Screen
      title={<span translate={false}>{texts.t('order', { number: order?.number ?? model.number() })}</span>}
      // Its line is kept free, so that the title stands where it will.
      subtitle={<span translate={false}>{order ? updatedWords(order, context) : '\u00a0'}</span>}
      actions={
        order && (
          <IconButton
            icon="retry"
            label={texts.t('refresh')}
            disabled={current.state === 'loading'}
            onClick={() => (right === 'ended' ? lookAgain() : void refresh(model, context))}
          />
        )
      }
    >
      {order && View && <View context={context} order={order} model={model} onLookAgain={lookAgain} />}
      <WaitingFor
        context={context}
        remote={order ? code.current.value : current}
        kind="order"
        label={texts.t('loading')}
        onRetry={order ? code.load : model.refresh}
        number={model.number()}
      />
    </Screen>
  );
}

async function refresh(model: OrderModel, context: OrdersContext) {
  await model.refresh();
  const { state, value } = model.current.value;
  if (state === 'ready') context.announce(updatedWords(value, context));
}

function updatedWords(order: Order, { texts, format }: OrdersContext): string {
  const isToday = format.daysUntil(order.asOf) === 0;
  return texts.t(isToday ? 'updatedAt' : 'updatedOn', { time: asOfWords(order.asOf, format) });
}

function lookupRoute(number: string): string {
  return `orders/lookup?${new URLSearchParams({ number, reason: 'ended' })}`;
}
