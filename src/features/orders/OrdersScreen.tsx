import type { ScreenProps } from '#core/feature.ts';
import { LookupScreen } from './LookupScreen.tsx';
import { OrderListScreen } from './OrderListScreen.tsx';
import { OrderScreen } from './OrderScreen.tsx';
import type { OrdersKey } from './OrdersContext.ts';
import type { OrdersPort } from './port.ts';

/** Leads `orders`, `orders/lookup` and `orders/<id or number>` to their screens. */
export function OrdersScreen({ context, route }: ScreenProps<OrdersPort, OrdersKey>) {
  const [key] = route.path;
  const { query } = route;
  if (key === undefined && context.shopper.value && context.port.list)
    return <OrderListScreen context={context} />;
  if (key !== undefined && key !== 'lookup')
    return <OrderScreen key={key} context={context} idOrNumber={key} />;
  return (
    <LookupScreen
      context={context}
      number={query.get('number') ?? undefined}
      hasEnded={query.get('reason') === 'ended'}
      next={query.get('next') ?? undefined}
    />
  );
}
