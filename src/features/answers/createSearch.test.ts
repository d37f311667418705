import { expect, test } from 'vitest';
import { createSearch, poorMatch, type SearchArticle } from './search.ts';

const articles: readonly SearchArticle[] = [
  {
    id: 'track',
    title: 'Track your order',
    body: 'Open My orders to see where the parcel is.',
    category: 'orders',
  },
  {
    id: 'refund',
    title: 'When will I get my refund?',
    body: 'Within three working days.',
    category: 'money',
  },
  { id: 'cafe', title: 'Opening hours of the Café İstanbul', body: 'From nine to five.', category: 'shop' },
  {
    id: 'repair',
    title: 'Repairs',
    body: `${'We mend bags, belts and wallets in our own workshop. '.repeat(8)}Zippers are replaced free of charge.`,
    keywords: ['mend', 'stitching'],
    category: 'shop',
  },
];
const search = await createSearch(articles, { locale: 'en' });
const find = (query: string) => search.search(query).map(({ id }) => id);
const marked = (text: string, ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([start, end]) => text.slice(start, end));

test('an index that was exported finds the same, with the same scores and highlights', async () => {
  const index = JSON.parse(JSON.stringify(await search.exportIndex()));
  const imported = await createSearch(articles, { locale: 'en', index });
  for (const query of ['refund', 'wher is my parcel', 'mend', 'istanbul', 'zip', 'reimbersment']) {
    expect(imported.search(query)).toEqual(search.search(query));
    expect(imported.correct(query)).toEqual(search.correct(query));
  }
  expect(await imported.exportIndex()).toEqual(await search.exportIndex());
});

test.each([
  ['articles', [...articles.slice(1)], { locale: 'en' }],
  ['language', articles, { locale: 'nl' }],
  ['synonyms', articles, { locale: 'en', synonyms: [['satchel', 'bag']] }],
])('an index of other %s is not used', async (_, other, options) => {
  const built = await createSearch(other, options);
  const given = await createSearch(other, { ...options, index: await search.exportIndex() });
  expect(await given.exportIndex()).toEqual(await built.exportIndex());
});

test('titles and keywords can be searched before the bodies, by the same search', async () => {
  const early: string[][] = [];
  const whole = await createSearch(articles, {
    locale: 'en',
    onTitles(titles) {
      early.push(titles.search('refund').map(({ id }) => id));
      early.push(titles.search('zippers').map(({ id }) => id));
    },
  });
  expect(early[0]?.[0]).toBe('refund');
  expect(early[1]).toEqual([]);
  expect(whole.search('zippers').map(({ id }) => id)).toEqual(['repair']);
});

test('indexing stops with the reason it is given', async () => {
  const controller = new AbortController();
  const many = Array.from({ length: 3000 }, (_, at) => ({
    id: `${at}`,
    title: `Bag ${at}`,
    body: 'A bag. '.repeat(60),
  }));
  const indexing = createSearch(many, {
    locale: 'en',
    signal: controller.signal,
    onTitles: () => controller.abort('closed'),
  });
  await expect(indexing).rejects.toBe('closed');
  await expect(createSearch(many, { locale: 'en', signal: AbortSignal.abort('left') })).rejects.toBe('left');
});

test('a misspelt word and a synonym are highlighted as what they were taken for', () => {
  const [refund] = search.search('reimbersment');
  expect(refund?.id).toBe('refund');
  expect(marked('When will I get my refund?', refund?.titleRanges ?? [])).toEqual(['refund']);
});

test('a word that only resembles what a misspelt one was taken for is not highlighted', async () => {
  const shop = await createSearch(
    [{ id: 'care', title: 'Leather', body: 'Leather would rather be dry than otherwise.' }],
    { locale: 'en' },
  );
  const [hit] = shop.search('lether');
  expect(marked(hit?.snippet ?? '', hit?.snippetRanges ?? [])).toEqual(['Leather']);
});

test('highlights stand right in texts whose letters fold to more or fewer', () => {
  const title = 'Opening hours of the Café İstanbul';
  const [cafe] = search.search('cafe ıstan');
  expect(marked(title, cafe?.titleRanges ?? [])).toEqual(['Café', 'İstanbul']);
  expect(marked('Größe: ﬁne', search.mark('grosse fin', 'Größe: ﬁne'))).toEqual(['Größe', 'ﬁne']);
});

test('the snippet is the passage that answers, not the beginning', () => {
  const [repair] = search.search('replace zippers');
  expect(repair?.snippet).toContain('Zippers are replaced');
  expect(repair?.snippet.length).toBeLessThanOrEqual(152);
});

test('a price does not end a sentence', async () => {
  const body = `${'We mend bags and belts. '.repeat(12)}A label is €4.95 and you pay nothing in advance.`;
  const shop = await createSearch([{ id: 'cost', title: 'Costs', body }], { locale: 'en' });
  expect(shop.search('nothing in advance')[0]?.snippet).toBe(
    'A label is €4.95 and you pay nothing in advance.',
  );
});

test('a passage is found in a text without spaces or sentences too, and highlighted', async () => {
  const body = `${'我们的皮具都在阿姆斯特丹的工坊里一件一件地手工缝制'.repeat(8)}拉链可以免费更换${'𠮷'.repeat(90)}`;
  const shop = await createSearch([{ id: 'zip', title: '维修', body }], { locale: 'zh-CN' });
  const { snippet, snippetRanges } = shop.search('拉链更换')[0] ?? { snippet: '', snippetRanges: [] };
  expect(marked(snippet, snippetRanges).join('')).toContain('拉链');
  expect(() => encodeURIComponent(snippet)).not.toThrow();
});

test('a category leaves only its own articles', () => {
  expect(search.search('order refund', { category: 'money' }).map(({ id }) => id)).toEqual(['refund']);
});

test('a boost decides between equals and never against a clear match', async () => {
  const twins = [
    { id: 'one', title: 'Gift cards', body: '' },
    { id: 'two', title: 'Gift cards', body: '' },
    { id: 'other', title: 'Cards we accept', body: '' },
  ];
  const shop = await createSearch(twins, { locale: 'en' });
  const first = (boosted: string) =>
    shop.search('gift cards', { boost: (id) => (id === boosted ? 1e9 : 0) })[0]?.id;
  expect([first('one'), first('two'), first('other')]).toEqual(['one', 'two', 'one']);
});

test('a merchant’s own synonyms count, and false means none at all', async () => {
  const own = await createSearch(articles, { locale: 'en', synonyms: [['doohickey', 'zipper']] });
  expect(own.search('doohickey')[0]?.id).toBe('repair');
  const none = await createSearch(articles, { locale: 'en', synonyms: false });
  expect(none.search('reimbursement').map(({ id }) => id)).not.toContain('refund');
});

test('what a shopper wants to do is understood by meaning', () => {
  expect(search.actions('my stuff never came')[0]?.action).toBe('track');
  expect(search.actions('let me talk to a real person')[0]?.action).toBe('person');
  expect(search.actions('order')).toEqual([]);
  expect(search.actions('zippers')).toEqual([]);
});

test('a title typed exactly is sure, and what no article speaks of is not', () => {
  expect(search.search('Track your order')[0]?.confidence).toBeGreaterThan(0.9);
  expect(search.search('who painted the mona lisa')[0]?.confidence ?? 0).toBeLessThan(poorMatch);
});

test('the first letter already finds something', () => {
  expect(find('r')).toEqual(expect.arrayContaining(['refund', 'repair']));
});

test('a correction is offered where it finds clearly more', () => {
  expect(search.correct('zipers repaced')).toBe('zippers replaced');
  expect(search.correct('zippers')).toBe('zippers');
});
