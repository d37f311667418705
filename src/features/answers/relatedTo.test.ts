import { expect, test } from 'vitest';
import { relatedTo } from './relatedTo.ts';
import { createSearch } from './search.ts';

const articles = [
  { id: 'track', title: 'Track your order', keywords: ['where is my parcel'] },
  { id: 'late', title: 'My parcel is late', keywords: ['track a late order'] },
  { id: 'care', title: 'Caring for leather', keywords: [] },
].map((article) => ({ ...article, summary: '', categoryId: 'all', text: '', products: [] }));

test('beside an answer stand those about the same, and not itself', async () => {
  const engine = await createSearch(
    articles.map(({ id, title, keywords }) => ({ id, title, keywords, body: '' })),
    { locale: 'en' },
  );
  const known = new Map(articles.map((article) => [article.id, article]));
  expect(relatedTo('track', engine, known).map(({ id }) => id)).toEqual(['late']);
  expect(relatedTo('unknown', engine, known)).toEqual([]);
});
