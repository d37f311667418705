import UFuzzy from '@leeoniya/ufuzzy';
import type { Engine } from './Engine.ts';

/** The README's universal alphabet, one error a word, words in any order. */
export const uFuzzy: Engine = {
  name: 'uFuzzy',
  create(articles) {
    const fuzzy = new UFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
      intraMode: 1,
    });
    const texts = UFuzzy.latinize(
      articles.map(({ title, keywords = [], body }) => [title, ...keywords, body].join(' ')),
    );
    return {
      search(query) {
        const [matches, info, order] = fuzzy.search(texts, UFuzzy.latinize(query), 1);
        const places = order ? order.map((place) => info.idx[place]) : (matches ?? []);
        return places.flatMap((place) => articles[place ?? -1]?.id ?? []);
      },
    };
  },
};
