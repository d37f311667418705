import { Charset, Document, Encoder } from 'flexsearch';
import german from 'flexsearch/lang/de';
import english from 'flexsearch/lang/en';
import french from 'flexsearch/lang/fr';
import type { Engine } from './Engine.ts';

const presets = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
]);

/** Its README's way to fuzzy search: forward tokens, a Latin encoder with the language's own preset where there is one, suggestions. */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  create(articles, locale) {
    const encoder = encoderFor(locale);
    const options = { tokenize: 'forward', encoder } as const;
    const index = new Document({
      id: 'id',
      index: [
        { field: 'title', ...options },
        { field: 'keywords', ...options },
        { field: 'body', ...options },
      ],
    });
    for (const { id, title, keywords = [], body } of articles) {
      index.add({ id, title, keywords: keywords.join(' '), body });
    }
    return {
      search: (query) =>
        index.search(query, { suggest: true, limit: 20, merge: true }).map(({ id }) => String(id)),
    };
  },
};

function encoderFor(locale: string): Encoder {
  const language = locale.slice(0, 2);
  if (/^(?:zh|ja|ko)/.test(locale)) return new Encoder(Charset.CJK);
  if (/^(?:ar|he)/.test(locale)) return new Encoder(Charset.Normalize);
  const preset = presets.get(language);
  const encoder = new Encoder(Charset.LatinBalance);
  return preset ? encoder.assign(preset) : encoder;
}
