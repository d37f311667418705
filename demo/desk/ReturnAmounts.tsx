import { formatMoney } from '#core/money.ts';
import type { DeskReturn } from '#server/desk/deskContract.ts';

const words: Record<DeskReturn['rows'][number]['kind'], string> = {
  items: 'Items',
  discount: 'Discount',
  bonus: 'Bonus',
  shipping_refund: 'Delivery paid back',
  return_shipping: 'Return delivery',
  restocking: 'Restocking',
  tax: 'Tax',
};

/** What the shopper was quoted. */
export function ReturnAmounts({ one }: { readonly one: DeskReturn }) {
  const { amount, currency } = one.total;
  return (
    <dl class="card facts amounts">
      {one.rows.map((row) => (
        <div key={row.kind}>
          <dt>{words[row.kind]}</dt>
          <dd translate={false}>{formatMoney(row.amount, 'en-GB')}</dd>
        </div>
      ))}
      <div class="total">
        <dt>{amount < 0 ? 'The shopper pays' : 'The shopper gets'}</dt>
        <dd translate={false}>{formatMoney({ amount: Math.abs(amount), currency }, 'en-GB')}</dd>
      </div>
    </dl>
  );
}
