import { expect, test } from 'vitest';
import { foldText } from './foldText.ts';
import { readAtoms } from './readAtoms.ts';

const cut = (text: string) => {
  const parts: string[] = [];
  readAtoms(text, (start, end) => parts.push(text.slice(start, end)));
  return parts;
};

test.each([
  ['Where’s my parcel?', ['Where’s', 'my', 'parcel']],
  ['l’article d’une commande', ['l', 'article', 'd', 'une', 'commande']],
  ['track-and-trace', ['track', 'and', 'trace']],
  ['LINE帳號', ['LINE', '帳', '號']],
  ['注文ｶﾞ届かない', ['注', '文', 'ｶﾞ', '届', 'か', 'な', 'い']],
  ['주문 배송조회', ['주문', '배송조회']],
  ['أين طلبي؟', ['أين', 'طلبي']],
  ['דוא"ל', ['דוא"ל']],
  ['- “a” -', ['a']],
  ['𠮷野家🙂', ['𠮷', '野', '家']],
  ['\ud800 half \udc00', ['half']],
])('the text “%s” is read as %j', (text, parts) => {
  expect(cut(text)).toEqual(parts);
});

test.each([
  ['Été', 'ete'],
  ['İSTANBUL ılık', 'istanbul ilik'],
  ['Straße', 'strasse'],
  ['ﬁnance', 'finance'],
  ['ＲＥＦＵＮＤ', 'refund'],
  ['カート', 'かーと'],
  ['ｶﾞ', 'が'],
  ['إلغاءُ الطلبيّة', 'الغاء الطلبيه'],
  ['שָׁלוֹם', 'שלומ'],
  ['٣ أيام', '3 ايام'],
  ['환불', '환불'],
])('“%s” is met as “%s”', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('Traditional characters are met as simplified ones where they are known', () => {
  expect(foldText('訂單', new Map([['訂', '订']]))).toBe('订單');
});
