import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import { askPerson } from './askPerson.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';
import { webUrl } from './webUrl.ts';

interface OrderActionsProps {
  readonly context: OrdersContext;
  readonly order: Order;
}

/** What can be done about an order: what the backend offers, as far as this panel knows it, and always a person. */
export function OrderActions({ context, order }: OrderActionsProps) {
  const { t } = context.texts;
  const ask = (topic: string) => askPerson(context, order.number, topic);
  const offers = (action: string) => order.actions.includes(action);
  const goToReturn = () => context.open(`returns/${encodeURIComponent(order.id)}`);
  const rows = [
    ['undo', 'actionReturn', offers('return') && context.has('returns') && goToReturn],
    ['x', 'actionCancel', offers('cancel') && ask('cancel')],
    ['truck', 'actionAddress', offers('change_address') && ask('address')],
    ...(offers('report')
      ? [['alert', 'actionReport', ask('problem')] as const]
      : [['chat', 'actionAsk', ask('order')] as const]),
  ] as const;
  const shown = rows.flatMap(([icon, label, onClick]) =>
    onClick ? [<Row key={label} icon={icon} title={t(label)} onClick={onClick} />] : [],
  );
  const invoice = webUrl(order.invoiceUrl);
  if (shown.length === 0 && !invoice) return null;
  return (
    <Group title={t('actionsTitle')}>
      <Card>
        <Rows lead>
          {shown}
          {invoice && <Row icon="file" title={t('actionInvoice')} href={invoice} newTabLabel={t('newTab')} />}
        </Rows>
      </Card>
    </Group>
  );
}
