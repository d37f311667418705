import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearch, type Search, type TextRange } from '#features/answers/search.ts';
import { anyCorpus, anyQuery } from './queryShapes.ts';
import { readSets, shopSetsFolder } from './readSets.ts';

const shops = await Promise.all(
  readSets(shopSetsFolder).map(async (set) => ({
    ...set,
    search: await createSearch(set.articles, { locale: set.locale }),
  })),
);
/** By name, so that a counterexample can be read. */
const anyShop = fc.constantFrom(...shops.map(({ name }) => name));

function shopOf(name: string): (typeof shops)[number] {
  const shop = shops.find((one) => one.name === name);
  if (!shop) throw new Error(`No shop is named ${name}.`);
  return shop;
}

/** Within the text, none empty, in order and apart. */
function expectRangesWithin(text: string, ranges: readonly TextRange[]): void {
  let end = 0;
  for (const [from, to] of ranges) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThan(from);
    end = to;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** Everything a screen asks when somebody types this. */
function askEverything(search: Search, query: string, titleOf: (id: string) => string): void {
  for (const { id, score, confidence, titleRanges, snippet, snippetRanges } of search.search(query)) {
    expect(score).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expectRangesWithin(titleOf(id), titleRanges);
    expectRangesWithin(snippet, snippetRanges);
  }
  expectRangesWithin(query, search.mark(query, query));
  expect(search.mark(search.correct(query), '')).toEqual([]);
  for (const { confidence } of search.actions(query)) expect(confidence).toBeLessThanOrEqual(1);
}

test('whatever is typed or pasted, nothing breaks and every highlight lies within its text', () => {
  fc.assert(
    fc.property(anyShop, anyQuery, (name, query) => {
      const { search, articles } = shopOf(name);
      askEverything(search, query, (id) => articles.find((article) => article.id === id)?.title ?? '');
    }),
    { numRuns: 600 },
  );
});

test('highlights lie within any text at all', () => {
  fc.assert(
    fc.property(anyShop, anyQuery, anyQuery, (name, query, text) => {
      expectRangesWithin(text, shopOf(name).search.mark(query, text));
    }),
    { numRuns: 500 },
  );
});

test('ten kilobytes pasted into the search field are searched like any other query', () => {
  fc.assert(
    fc.property(anyShop, anyQuery, (name, query) => {
      const { search, articles } = shopOf(name);
      const long = query.repeat(Math.ceil(10_240 / Math.max(1, query.length))).slice(0, 10_240);
      askEverything(search, long, (id) => articles.find((article) => article.id === id)?.title ?? '');
    }),
    { numRuns: 40 },
  );
});

test.each(shops)('in the shop of $name, a title typed exactly is found first', ({ search, articles }) => {
  const firsts = articles.map(({ title }) => search.search(title)[0]?.id);
  expect(firsts).toEqual(articles.map(({ id }) => id));
});

test('an article about something else never takes an answer away', async () => {
  const unrelated = { id: 'zzz', title: 'Qwvx 8841', body: 'Xqzv jjkw 5512 vvqx.', keywords: [] };
  await fc.assert(
    fc.asyncProperty(anyCorpus, async ({ locale, articles, query }) => {
      const [before, after] = await Promise.all(
        [articles, [...articles, unrelated]].map((list) => createSearch(list, { locale })),
      );
      const limit = 100;
      const found = new Set(after?.search(query, { limit }).map(({ id }) => id));
      const lost = before?.search(query, { limit }).filter(({ id }) => !found.has(id));
      expect(lost?.map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each(shops)(
  'in the shop of $name, an article about something else never takes an answer away',
  async (shop) => {
    const unrelated = { id: 'zzz', title: 'Qwvx 8841', body: 'Xqzv jjkw 5512 vvqx.' };
    const larger = await createSearch([...shop.articles, unrelated], { locale: shop.locale });
    const lost = shop.queries.flatMap(({ q }) => {
      const found = new Set(larger.search(q, { limit: 100 }).map(({ id }) => id));
      return shop.search
        .search(q, { limit: 100 })
        .filter(({ id }) => !found.has(id))
        .map(({ id }) => `${q}: ${id}`);
    });
    expect(lost).toEqual([]);
  },
);

test('an index built before finds what one built in the browser finds, in any made-up FAQ', async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, anyQuery, async ({ locale, articles, query }, other) => {
      const built = await createSearch(articles, { locale });
      const shipped = await createSearch(articles, {
        locale,
        index: JSON.parse(JSON.stringify(await built.exportIndex())),
      });
      for (const asked of [query, other]) expect(answersOf(shipped, asked)).toEqual(answersOf(built, asked));
    }),
    { numRuns: 60 },
  );
});

test.each(shops)(
  'in the shop of $name, an index built before finds what one built in the browser finds',
  async (shop) => {
    const { articles, locale, search, queries, typo, partial } = shop;
    const shipped = await createSearch(articles, {
      locale,
      index: JSON.parse(JSON.stringify(await search.exportIndex())),
    });
    for (const { q } of [...queries, ...typo, ...partial]) {
      expect(answersOf(shipped, q)).toEqual(answersOf(search, q));
    }
    expect(await shipped.exportIndex()).toEqual(await search.exportIndex());
  },
);

const answersOf = (search: Search, query: string) => ({
  hits: search.search(query),
  corrected: search.correct(query),
  actions: search.actions(query),
});
