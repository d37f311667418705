import * as v from 'valibot';

/** An amount of money: `amount` in minor units (cents, yen, fils), `currency` by ISO 4217. */
export const MoneySchema = v.object({
  amount: v.pipe(v.number(), v.safeInteger()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u)),
});
export type Money = v.InferOutput<typeof MoneySchema>;

/** Formats money in a locale; the number of decimals is the currency's own (ISO 4217 by way of `Intl`). */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
  });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(money.amount / 10 ** maximumFractionDigits);
}
