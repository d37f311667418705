import { expect, test } from 'vitest';
import { cutText } from './cutText.ts';

const cut = (text: string) => {
  const parts: string[] = [];
  cutText(text, (start, end) => parts.push(text.slice(start, end)));
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

test('what is no word, such as a key that somebody pasted, is read in pieces', () => {
  expect(cut('a'.repeat(200)).map(({ length }) => length)).toEqual([99, 99, 2]);
});
