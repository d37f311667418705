import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { createTokenizer as createJapanese } from '@orama/tokenizers/japanese';
import { createTokenizer as createMandarin } from '@orama/tokenizers/mandarin';
import { createCutWords, hasNoSpaces } from './cutWords.ts';
import type { Engine } from './Engine.ts';

const stemmers = { arabic, dutch, english, french, german, portuguese, spanish } as const;
const languages = new Map<string, keyof typeof stemmers>([
  ['ar', 'arabic'],
  ['nl', 'dutch'],
  ['en', 'english'],
  ['fr', 'french'],
  ['de', 'german'],
  ['pt', 'portuguese'],
  ['es', 'spanish'],
]);

/** Language, stemmer and tokenizer as its documents have them, the title boosted and one typo a word. */
export const orama: Engine = {
  name: 'Orama',
  async create(articles, locale) {
    const index = create({
      schema: { id: 'string', title: 'string', keywords: 'string', body: 'string' },
      components: { tokenizer: tokenizerFor(locale) },
    });
    const documents = articles.map(({ keywords = [], ...article }) => ({
      ...article,
      keywords: keywords.join(' '),
    }));
    await insertMultiple(index, documents);
    // Of a word of two characters one typo leaves nothing.
    const tolerance = hasNoSpaces(locale) ? 0 : 1;
    return {
      async search(query) {
        const properties: ['title', 'keywords', 'body'] = ['title', 'keywords', 'body'];
        const boost = { title: 3, keywords: 1.5 };
        const { hits } = await search(index, { term: query, properties, boost, tolerance, limit: 20 });
        return hits.map(({ document }) => String(document.id));
      },
    };
  },
};

function tokenizerFor(
  locale: string,
): Tokenizer | { language: string; stemming: true; stemmer: (word: string) => string } {
  const language = languages.get(locale.slice(0, 2));
  if (language) return { language, stemming: true, stemmer: stemmers[language] };
  if (locale.startsWith('zh')) return createMandarin();
  if (locale.startsWith('ja')) return createJapanese();
  // It has no splitter for Korean and Hebrew; its documents tell how to hand it one.
  const cutWords = createCutWords(locale);
  return {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text) => cutWords(text.toLowerCase()),
  };
}
