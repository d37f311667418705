import { expect, test } from 'vitest';
import { isRespelling } from './isRespelling.ts';

test.each([
  ['refnud', 'refund'],
  ['retrun polisy', 'return policy'],
  ['Exchnage', 'exchange'],
  ['退或', '退货'],
])('“%s” was probably meant as “%s”', (query, words) => {
  expect(isRespelling(query, words)).toBe(true);
});

test.each([
  ['retu', 'return', 'goes on from it'],
  ['refund', 'Refund', 'is the same'],
  ['rain cover', 'waterproofing', 'is another word'],
  ['quantum', 'quantity', 'is another word too'],
  ['exchange delivery', 'refund deadline', 'is another question'],
  ['refund', 'refund period', 'says more'],
])('for “%s”, “%s” %s', (query, words) => {
  expect(isRespelling(query, words)).toBe(false);
});
