import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test.each([
  ['en', 28_900, 'EUR', '€289.00'],
  ['nl', 28_900, 'EUR', '€ 289,00'],
  ['zh-CN', 28_900, 'EUR', '€289.00'],
  ['nl', -495, 'EUR', '€ -4,95'],
  ['en', 28_900, 'JPY', '¥28,900'],
  ['nl', 28_900, 'JPY', '¥ 28.900'],
  ['zh-CN', 28_900, 'JPY', '¥28,900'],
  ['en', 28_900, 'KWD', 'KWD 28.900'],
  ['nl', 28_900, 'KWD', 'KWD 28,900'],
  ['zh-CN', 28_900, 'KWD', 'KWD 28.900'],
  ['en', 28_900, 'USD', '$289.00'],
  ['zh-CN', 28_900, 'CNY', '¥289.00'],
  ['en', 5, 'EUR', '€0.05'],
  ['en', 0, 'EUR', '€0.00'],
])('%s: %i minor units of %s read as %s', (locale, amount, currency, words) => {
  expect(formatMoney({ amount, currency }, locale).replace(/\u00a0|\u202f/g, ' ')).toBe(words);
});
