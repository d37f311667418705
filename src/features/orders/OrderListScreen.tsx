import { useEffect, useState } from 'preact/hooks';
import { createRemote } from '#core/remote.ts';
import { Screen } from '#ui/Screen.tsx';
import type { OrdersContext } from './OrdersContext.ts';
import { WaitingFor } from './WaitingFor.tsx';

/** A signed-in shopper's orders; their code is loaded here, as most shoppers look one order up. */
export function OrderListScreen({ context }: { readonly context: OrdersContext }) {
  const { t } = context.texts;
  const [code] = useState(() => createRemote(() => import('./OrderList.tsx')));
  useEffect(() => {
    void code.load();
    return code.dispose;
  }, [code]);
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
