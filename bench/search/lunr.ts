import lunr from 'lunr';
import arabic from 'lunr-languages/lunr.ar';
import german from 'lunr-languages/lunr.de';
import spanish from 'lunr-languages/lunr.es';
import french from 'lunr-languages/lunr.fr';
import hebrew from 'lunr-languages/lunr.he';
import japanese from 'lunr-languages/lunr.ja';
import korean from 'lunr-languages/lunr.ko';
import dutch from 'lunr-languages/lunr.nl';
import portuguese from 'lunr-languages/lunr.pt';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support';
import chinese from 'lunr-languages/lunr.zh';
import smallSegmenter from 'lunr-languages/tinyseg.js';
import type { Engine } from './Engine.ts';

const plugins = [arabic, german, spanish, french, hebrew, japanese, korean, dutch, portuguese, chinese];
for (const plugin of [stemmerSupport, smallSegmenter, ...plugins]) plugin(lunr);

/** lunr-languages, and the three clauses a word that lunr's guide has for search as one types: as it stands, begun, misspelt. */
export const lunrLanguages: Engine = {
  name: 'lunr + languages',
  create(articles, locale) {
    let tokenizer = lunr.tokenizer;
    const index = lunr((builder) => {
      // lunr itself is English; its other languages are properties that the plugins gave it.
      if (!locale.startsWith('en')) builder.use(Reflect.get(lunr, locale.slice(0, 2)));
      tokenizer = Reflect.get(builder, 'tokenizer');
      builder.field('title', { boost: 10 });
      builder.field('keywords', { boost: 5 });
      builder.field('body');
      for (const { keywords = [], ...article } of articles) {
        builder.add({ ...article, keywords: keywords.join(' ') });
      }
    });
    return {
      search: (query) =>
        index
          .query((clauses) => {
            for (const token of tokenizer(query)) {
              const word = String(token);
              clauses.term(word, { boost: 100 });
              clauses.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
              if (word.length > 3) clauses.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
            }
          })
          .map(({ ref }) => ref),
    };
  },
};
