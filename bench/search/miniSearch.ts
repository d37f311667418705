import MiniSearch from 'minisearch';
import { createCutWords, hasNoSpaces } from './cutWords.ts';
import type { Engine } from './Engine.ts';

/** Boosts, fuzziness and prefixes are those of MiniSearch's own README. */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  create(articles, locale) {
    const index = new MiniSearch({
      fields: ['title', 'keywords', 'body'],
      extractField: (article: Readonly<Record<string, unknown>>, field) => {
        const value = article[field];
        return Array.isArray(value) ? value.join(' ') : String(value ?? '');
      },
      searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
      ...(hasNoSpaces(locale) ? { tokenize: createCutWords(locale) } : {}),
    });
    index.addAll(articles.map((article) => ({ ...article })));
    return { search: (query) => index.search(query).map(({ id }) => String(id)) };
  },
};
