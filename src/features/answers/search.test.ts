import { expect, test } from 'vitest';
import { readDemoArticles } from '#test/readDemoArticles.ts';
import { createSearch, poorMatch, type Search } from './search.ts';

const createShop = async (locale: string): Promise<[locale: string, search: Search]> => {
  const articles = readDemoArticles(locale).articles.map(({ text, categoryId, ...article }) => ({
    ...{ ...article, body: text, category: categoryId },
  }));
  return [locale, await createSearch(articles, { locale })];
};
const shops: Readonly<Record<string, Search>> = Object.fromEntries(
  await Promise.all(['en', 'nl', 'zh-CN'].map(createShop)),
);
const search = (locale: string, query: string) => shops[locale]?.search(query).map(({ id }) => id) ?? [];

const expectations: readonly (readonly [locale: string, query: string, article: string])[] = [
  ['en', 'where is my parcel', 'track-parcel'],
  ['en', 'cancel my order', 'cancel-order'],
  ['en', 'how long do I have to return something', 'return-window'],
  ['en', 'return without printer', 'return-without-printer'],
  ['en', 'refund', 'refund-when'],
  ['en', 'when do I get my money back', 'refund-when'],
  ['en', 'shipping costs', 'delivery-cost'],
  ['en', 'change delivery address', 'change-address'],
  ['en', 'discount code not working', 'discount-code'],
  ['en', 'rain', 'waterproofing'],
  ['en', 'scratches', 'leather-scratches'],
  ['en', 'warranty', 'repair-warranty'],
  ['en', 'vat invoice', 'vat-invoice'],
  ['en', 'customs switzerland', 'customs-outside-eu'],
  ['en', 'unsubscribe newsletter', 'newsletter-unsubscribe'],
  ['en', 'gift card', 'gift-card-use'],
  ['en', 'opening hours', 'opening-hours'],
  ['en', 'does a macbook fit', 'size-laptop'],
  ['nl', 'waar is mijn pakket', 'track-parcel'],
  ['nl', 'bestelling annuleren', 'cancel-order'],
  ['nl', 'hoe lang mag ik retourneren', 'return-window'],
  ['nl', 'geld terug', 'refund-when'],
  ['nl', 'verzendkosten', 'delivery-cost'],
  ['nl', 'bezorgadres wijzigen', 'change-address'],
  ['nl', 'kortingscode', 'discount-code'],
  ['nl', 'krassen', 'leather-scratches'],
  ['nl', 'garantie', 'repair-warranty'],
  ['nl', 'factuur', 'vat-invoice'],
  ['nl', 'cadeaubon', 'gift-card-use'],
  ['nl', 'openingstijden', 'opening-hours'],
  ['nl', 'nieuwsbrief afmelden', 'newsletter-unsubscribe'],
  ['nl', 'zonder printer', 'return-without-printer'],
  ['zh-CN', '我的包裹在哪里', 'track-parcel'],
  ['zh-CN', '取消订单', 'cancel-order'],
  ['zh-CN', '多久可以退货', 'return-window'],
  ['zh-CN', '退款什么时候到', 'refund-when'],
  ['zh-CN', '运费', 'delivery-cost'],
  ['zh-CN', '改地址', 'change-address'],
  ['zh-CN', '优惠码', 'discount-code'],
  ['zh-CN', '划痕', 'leather-scratches'],
  ['zh-CN', '保修', 'repair-warranty'],
  ['zh-CN', '发票', 'vat-invoice'],
  ['zh-CN', '礼品卡', 'gift-card-use'],
  ['zh-CN', '营业时间', 'opening-hours'],
  ['zh-CN', '没有打印机', 'return-without-printer'],
  ['zh-CN', '淋雨', 'waterproofing'],
];

test.each(expectations)(
  '%s: a shopper who types “%s” sees %s among the first three',
  (locale, query, article) => {
    expect(search(locale, query).slice(0, 3)).toContain(article);
  },
);

test.each([
  ['en', 'retrun without prnter', 'return-without-printer'],
  ['en', 'discuont code', 'discount-code'],
  ['en', 'scraches lether', 'leather-scratches'],
  ['en', 'waranty', 'repair-warranty'],
  ['en', 'parcle late', 'parcel-late'],
  ['nl', 'kortingcode', 'discount-code'],
  ['nl', 'garrantie', 'repair-warranty'],
  ['nl', 'niewsbrief', 'newsletter-unsubscribe'],
  ['zh-CN', '优惠马', 'discount-code'],
  ['zh-CN', '打印鸡', 'return-without-printer'],
])('%s: a slip of the finger in “%s” still finds %s', (locale, query, article) => {
  expect(search(locale, query).slice(0, 3)).toContain(article);
});

test.each([
  ['en', 'rETURN window', 'return window'],
  ['en', 'ｒｅｆｕｎｄ', 'refund'],
  ['nl', 'één bestelling', 'een bestelling'],
  ['en', 'ideal', 'iDEAL'],
])('%s: “%s” and “%s” are the same question', (locale, query, same) => {
  expect(search(locale, query)).toEqual(search(locale, same));
  expect(search(locale, query)).not.toEqual([]);
});

test('an article about the word itself stands before those that merely mention it', () => {
  expect(search('en', 'order').slice(0, 5)).toContain('order-number-where');
  expect(search('zh-CN', '退货').slice(0, 3)).toEqual(
    expect.arrayContaining(['return-shipping-cost', 'return-window']),
  );
});

test('a shopper who has typed half a word already sees the answer', () => {
  expect(search('en', 'waterp')[0]).toBe('waterproofing');
  expect(search('nl', 'kortings')[0]).toBe('discount-code');
});

test('the words that begin as typed are highlighted', () => {
  const [hit] = shops['en']?.search('order number') ?? [];
  expect(hit?.id).toBe('order-number-where');
  const title = 'Where do I find my order number?';
  expect(hit?.titleRanges.map(([start, end]) => title.slice(start, end))).toEqual(['order', 'number']);
  const monogram = shops['en']?.search('order monogram').find(({ id }) => id === 'monogram');
  expect(monogram?.titleRanges.map(([start, end]) => 'Ordering a monogram'.slice(start, end))).toEqual([
    'Ordering',
    'monogram',
  ]);
});

test('words that stand only in the text bring their own sentence along', () => {
  const hits = shops['en']?.search('weekender') ?? [];
  expect(hits.length).toBeGreaterThan(0);
  for (const { snippet, snippetRanges } of hits) {
    expect(snippet.length).toBeLessThanOrEqual(160);
    expect(snippetRanges.every(([start, end]) => start < end && end <= snippet.length)).toBe(true);
  }
});

test('a question about something else finds nothing to rely on', () => {
  expect(shops['en']?.search('kubernetes')[0]?.confidence ?? 0).toBeLessThan(poorMatch / 2);
  expect(shops['zh-CN']?.search('区块链挖矿')[0]?.confidence ?? 0).toBeLessThan(poorMatch / 2);
  expect(search('en', '')).toEqual([]);
  expect(search('en', '???')).toEqual([]);
});

test('a slip is put right where a word is like it, and nothing is where none is', () => {
  expect(shops['en']?.correct('trakking')).toBe('tracking');
  expect(shops['en']?.correct('xqzjw')).toBe('xqzjw');
});
