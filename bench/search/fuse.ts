import Fuse, { type IFuseOptions } from 'fuse.js';
import { createCutWords, hasNoSpaces } from './cutWords.ts';
import type { Article, Engine } from './Engine.ts';

const fields = ['title', 'keywords', 'body'];
const weighed = [
  { name: 'title', weight: 3 },
  { name: 'keywords', weight: 1.5 },
  { name: 'body', weight: 1 },
];

function createFuse(name: string, optionsFor: (locale: string) => IFuseOptions<Article>): Engine {
  return {
    name,
    create(articles, locale) {
      const fuse = new Fuse(articles, optionsFor(locale));
      return { search: (query) => fuse.search(query, { limit: 20 }).map(({ item }) => item.id) };
    },
  };
}

/** Fuse.js as it comes. */
export const fuseDefault = createFuse('Fuse', () => ({ keys: fields }));

/** Fuse.js with what its documents advise for long texts: weights, any place in the text, accents ignored. */
export const fuseTuned = createFuse('Fuse tuned', () => ({
  keys: weighed,
  ignoreLocation: true,
  ignoreDiacritics: true,
  threshold: 0.5,
}));

/** Fuse.js 7.5 word by word with TF-IDF, words of Chinese and Japanese cut as its documents advise. */
export const fuseTokens = createFuse('Fuse useTokenSearch', (locale) => ({
  keys: weighed,
  useTokenSearch: true,
  ignoreDiacritics: true,
  ignoreLocation: true,
  ...(hasNoSpaces(locale) ? { tokenize: createCutWords(locale) } : {}),
}));
