import { expect, test } from 'vitest';
import { boostsOf } from './boostsOf.ts';

const article = { categoryId: 'care', title: '', summary: '', keywords: [], text: '' };
const index = {
  locale: 'en',
  categories: [],
  articles: [
    { ...article, id: 'laptop', products: ['tote', 'weekender'] },
    { ...article, id: 'rain' },
  ],
};
const info = { popular: [{ id: 'rain', title: '' }], count: 2 };

test('what the page is about comes before what is popular', () => {
  const boosts = boostsOf(index, info, { product: 'tote' });
  expect(boosts.get('laptop')).toBeGreaterThan(boosts.get('rain') ?? 0);
  expect(boosts.get('rain')).toBeGreaterThan(0);
});

test('on a page about something else, only what is popular is raised', () => {
  expect([...boostsOf(index, info, { product: 'belt' }).keys()]).toEqual(['rain']);
  expect([...boostsOf(index, undefined, {}).keys()]).toEqual([]);
});
