import { useLate } from '#core/useLate.ts';
import { Screen } from '#ui/Screen.tsx';
import { loadOrderList } from './loadOrderList.ts';
import type { OrdersContext } from './OrdersContext.ts';
import { WaitingFor } from './WaitingFor.tsx';

/** A signed-in shopper's orders; their code is loaded here, as most shoppers look one order up. */
export function OrderListScreen({ context }: { readonly context: OrdersContext }) {
  const { t } = context.texts;
  const code = useLate(loadOrderList);
  const List = code.current.value.value?.OrderList;
  return (
    <Screen title={t('listTitle')}>
      <WaitingFor
        context={context}
        remote={code.current.value}
        kind="list"
        label={t('listLoading')}
        onRetry={code.load}
      />
      {List && <List context={context} />}
    </Screen>
  );
}
