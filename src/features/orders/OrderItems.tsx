import { Card } from '#ui/Card.tsx';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { Group } from '#ui/Group.tsx';
import { Item } from '#ui/Item.tsx';
import { Thumb } from '#ui/Thumb.tsx';
import { type FactRow, factRows } from './factRows.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order, OrderLine } from './orderSchema.ts';
import { keptQuantity } from './waitingLines.ts';

interface OrderItemsProps {
  readonly context: OrdersContext;
  readonly order: Order;
}

/** What was bought, what it cost and where it goes. */
export function OrderItems({ context, order }: OrderItemsProps) {
  const { t } = context.texts;
  const { shipTo, trust } = order;
  return (
    <>
      <Group title={t('items')}>
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
      {/* A shopper who only knows a number and an e-mail address is not shown where somebody lives. */}
      {shipTo && trust === 'verified' && (
        <Group title={t('address')}>
          <Card pad>
            <address class="address" translate={false}>
              {[shipTo.name, ...shipTo.lines].map((line) => (
                <div key={line}>
                  <bdi>{line}</bdi>
                </div>
              ))}
            </address>
          </Card>
        </Group>
      )}
    </>
  );
}

function Line({ context, line }: { readonly context: OrdersContext; readonly line: OrderLine }) {
  const { t } = context.texts;
  const { variant, quantity, cancelled, returned } = line;
  const isCancelled = keptQuantity(line) === 0;
  const price = context.format.money(line.total);
  const facts = isCancelled
    ? [t('lineCancelled')]
    : [
        variant,
        quantity > 1 && t('quantity', { count: quantity }),
        cancelled > 0 && t('linePartCancelled', { count: cancelled }),
        returned > 0 && t('lineReturned', { count: returned }),
      ].filter((fact) => typeof fact === 'string');
  return (
    <Item
      thumb={<Thumb src={line.imageUrl} alt="" />}
      title={line.title}
      subtitle={facts.length > 0 && facts.reduce((first, second) => t('pair', { first, second }))}
      end={<span translate={false}>{isCancelled ? <s>{price}</s> : price}</span>}
    />
  );
}

function totalRows({ totals, refunds, payment }: Order, { texts, format }: OrdersContext): Fact[] {
  const { items, shipping, discount, tax, total } = totals;
  const less = (amount: number) => format.money({ amount: -Math.abs(amount), currency: total.currency });
  // Where the other sums already make the total, the tax is part of the prices.
  const isTaxIncluded = items.amount + shipping.amount - Math.abs(discount?.amount ?? 0) === total.amount;
  const taxValue = tax && format.money(tax);
  return factRows(texts, [
    ['sumItems', format.money(items)],
    ['sumDiscount', discount && less(discount.amount)],
    ['sumShipping', shipping.amount === 0 ? texts.t('sumFree') : format.money(shipping)],
    ['sumTax', !isTaxIncluded && taxValue],
    ['sumPaid', format.money(total), true],
    ['sumTaxIncluded', isTaxIncluded && taxValue],
    ...refunds
      .filter(({ state }) => state === 'sent' || state === 'settled')
      .map(({ amount }): FactRow => ['sumRefund', less(amount.amount)]),
    ['payment', payment],
  ]);
}
