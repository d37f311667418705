import { Card } from '#ui/Card.tsx';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { Group } from '#ui/Group.tsx';
import { Item } from '#ui/Item.tsx';
import { Thumb } from '#ui/Thumb.tsx';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order, OrderLine } from './orderSchema.ts';
import { keptQuantity } from './waitingLines.ts';

interface OrderItemsProps {
  readonly context: OrdersContext;
  readonly order: Order;
}

/** What was bought and what it cost. */
export function OrderItems({ context, order }: OrderItemsProps) {
  const { texts } = context;
  return (
    <>
      <Group title={texts.t('items')}>
        <Card pad>
          <div class="items">
            {order.lines.map((line) => (
              <Line key={line.id} context={context} line={line} />
            ))}
          </div>
          <div translate={false}>
            <Facts rows={totalRows(order, context)} />
          </div>
        </Card>
      </Group>
      <Address context={context} order={order} />
    </>
  );
}

function Line({ context, line }: { readonly context: OrdersContext; readonly line: OrderLine }) {
  const isCancelled = keptQuantity(line) === 0;
  const price = context.format.money(line.total);
  return (
    <Item
      thumb={<Thumb src={line.imageUrl} alt="" />}
      title={line.title}
      subtitle={lineWords(line, context)}
      end={<span translate={false}>{isCancelled ? <s>{price}</s> : price}</span>}
    />
  );
}

function lineWords(line: OrderLine, { texts }: OrdersContext): string | undefined {
  if (keptQuantity(line) === 0) return texts.t('lineCancelled');
  const facts = [
    ...(line.variant ? [line.variant] : []),
    ...(line.quantity > 1 ? [texts.t('quantity', { count: line.quantity })] : []),
    ...(line.cancelled > 0 ? [texts.t('linePartCancelled', { count: line.cancelled })] : []),
    ...(line.returned > 0 ? [texts.t('lineReturned', { count: line.returned })] : []),
  ];
  return facts.length > 0 ? facts.reduce((first, second) => texts.t('pair', { first, second })) : undefined;
}

function totalRows({ totals, refunds, payment }: Order, { texts, format }: OrdersContext): Fact[] {
  const { items, shipping, discount, tax, total } = totals;
  const less = (amount: number) => format.money({ amount: -Math.abs(amount), currency: total.currency });
  // Where the other sums already make the total, the tax is part of the prices.
  const isTaxIncluded = items.amount + shipping.amount - Math.abs(discount?.amount ?? 0) === total.amount;
  const taxKey = isTaxIncluded ? 'sumTaxIncluded' : 'sumTax';
  const taxRow = tax && { id: 'tax', label: texts.t(taxKey), value: format.money(tax) };
  const paid = refunds.filter(({ state }) => state === 'sent' || state === 'settled');
  return [
    { id: 'items', label: texts.t('sumItems'), value: format.money(items) },
    ...(discount ? [{ id: 'discount', label: texts.t('sumDiscount'), value: less(discount.amount) }] : []),
    {
      id: 'shipping',
      label: texts.t('sumShipping'),
      value: shipping.amount === 0 ? texts.t('sumFree') : format.money(shipping),
    },
    ...(taxRow && !isTaxIncluded ? [taxRow] : []),
    { id: 'total', label: texts.t('sumPaid'), value: format.money(total), sum: true },
    ...(taxRow && isTaxIncluded ? [taxRow] : []),
    ...paid.map(({ id, amount }) => ({
      id: `refund-${id}`,
      label: texts.t('sumRefund'),
      value: less(amount.amount),
    })),
    ...(payment ? [{ id: 'payment', label: texts.t('payment'), value: payment }] : []),
  ];
}

/** A shopper who only knows a number and an e-mail address is not shown where somebody lives. */
function Address({ context, order: { shipTo, trust } }: OrderItemsProps) {
  if (!shipTo || trust !== 'verified') return null;
  return (
    <Group title={context.texts.t('address')}>
      <Card pad>
        <address class="address" translate={false}>
          {[shipTo.name, ...shipTo.lines].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </address>
      </Card>
    </Group>
  );
}
