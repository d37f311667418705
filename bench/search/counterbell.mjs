import { createSearch } from 'counterbell/search';

/**
 * Counterbell as it is published, for any runner that asks a module for an index of articles.
 * @param {readonly import('./Engine.ts').Article[]} articles
 * @param {string} locale
 */
export async function create(articles, locale) {
  const search = await createSearch(articles, { locale });
  return {
    search: (query) => search.search(query).map(({ id }) => id),
    show: (query) => search.search(query).map((hit) => ({ ...hit })),
  };
}
