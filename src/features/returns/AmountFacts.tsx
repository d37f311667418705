import type { Money } from '#core/money.ts';
import { Facts } from '#ui/Facts.tsx';
import type { ReturnsContext, ReturnsKey } from './ReturnsContext.ts';
import type { Quote } from './returnSchema.ts';

interface AmountFactsProps {
  readonly context: ReturnsContext;
  readonly rows: Quote['rows'];
  readonly total: Money;
}

const rowWords: Readonly<Record<Quote['rows'][number]['kind'], ReturnsKey>> = {
  items: 'rowItems',
  discount: 'rowDiscount',
  bonus: 'rowBonus',
  shipping_refund: 'rowShippingRefund',
  return_shipping: 'rowReturnShipping',
  restocking: 'rowRestocking',
  tax: 'rowTax',
};

/** What the return comes to. A negative total is what the shopper pays, and is called so. */
export function AmountFacts({ context, rows, total }: AmountFactsProps) {
  const { t } = context.texts;
  const money = (value: Money) => <span translate={false}>{context.format.money(value)}</span>;
  const sum = {
    id: 'total',
    sum: true,
    label: t(total.amount < 0 ? 'totalPay' : total.amount > 0 ? 'totalBack' : 'totalEven'),
    value: money({ ...total, amount: Math.abs(total.amount) }),
  };
  return (
    <Facts
      rows={[
        ...rows.map(({ kind, amount }, index) => ({
          id: `${kind} ${index}`,
          label: t(rowWords[kind]),
          value: kind === 'return_shipping' && amount.amount === 0 ? t('free') : money(amount),
        })),
        sum,
      ]}
    />
  );
}
