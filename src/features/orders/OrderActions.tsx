import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { askRoute } from './askRoute.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { webUrl } from './webUrl.ts';

interface OrderActionsProps {
  readonly context: OrdersContext;
  readonly order: Order;
}

/** What can be done about an order: what the backend offers, as far as this panel knows it, and always a person. */
export function OrderActions({ context, order }: OrderActionsProps) {
  const { texts } = context;
  const canReturn = order.actions.includes('return') && context.has('returns');
  const canReport = order.actions.includes('report');
  const ask = askRoute(context, order.number, canReport ? 'problem' : 'order');
  const invoice = webUrl(order.invoiceUrl);
  if (!canReturn && !ask && !invoice) return null;
  return (
    <Group title={texts.t('actionsTitle')}>
      <Card>
        <Rows lead>
          {canReturn && (
            <Row
              icon="undo"
              title={texts.t('actionReturn')}
              onClick={() => context.open(`returns/${encodeURIComponent(order.id)}`)}
            />
          )}
          {ask && (
            <Row
              icon={canReport ? 'alert' : 'chat'}
              title={texts.t(canReport ? 'actionReport' : 'actionAsk')}
              onClick={() => context.open(ask)}
            />
          )}
          {invoice && (
            <Row
              icon="file"
              title={texts.t('actionInvoice')}
              href={invoice}
              newTabLabel={texts.t('newTab')}
            />
          )}
        </Rows>
      </Card>
    </Group>
  );
}
