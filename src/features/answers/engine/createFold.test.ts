import { expect, test } from 'vitest';
import { createFold } from './createFold.ts';

test.each([
  ['Été', 'ete'],
  ['İSTANBUL ılık', 'istanbul ilik'],
  ['Straße', 'strasse'],
  ['ﬁnance', 'finance'],
  ['ＲＥＦＵＮＤ', 'refund'],
  ['カート', 'かーと'],
  ['ｶﾞ', 'が'],
  ['إلغاءُ الطلبيّة', 'الغاء الطلبية'],
  ['שָׁלוֹם', 'שלום'],
  ['٣ أيام', '3 ايام'],
  ['환불', '환불'],
])('“%s” is met as “%s”', (text, folded) => {
  expect(createFold()(text)).toBe(folded);
});

test('forms that a lexicon takes for one are met as one', () => {
  expect(createFold('ةه')('الطلبية')).toBe('الطلبيه');
});

test('Traditional characters are met as simplified ones where they are known', () => {
  expect(createFold('訂订單单')('訂單')).toBe('订单');
});
