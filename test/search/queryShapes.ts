import fc from 'fast-check';
import { readSets, shopSetsFolder } from './readSets.ts';

const marks = '👩‍👩‍👧|🏳️‍🌈|📦|\u200f|\u202e|\u2067|\u0301|\u200d|ﷺ|İ|ß|ﬁ|か゛|각'.split('|');

/** UTF-16 units in any order, lone surrogates among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

const patterns = fc.stringMatching(/^[\\^$.|?*+()[\]{}\-/,:"'~! ]{1,20}$/);

const emoji = fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((parts) => parts.join(''));

const questions = fc.constantFrom(
  ...readSets(shopSetsFolder).flatMap(({ queries, typo }) => [...queries, ...typo].map(({ q }) => q)),
);

/** What people type and paste, at its worst and as they mean it. */
export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  units,
  patterns,
  emoji,
  questions,
  fc.tuple(questions, fc.oneof(units, emoji, patterns)).map((parts) => parts.join(' ')),
);

const wordsOf = new Map(
  readSets(shopSetsFolder).map(({ locale, articles }) => [
    locale,
    [...new Set(articles.flatMap(({ title, body }) => `${title} ${body}`.split(/\s+/u)))],
  ]),
);

/** A language and some articles made of its shop's words, no two with one id or title. */
export const anyCorpus = fc.constantFrom(...wordsOf).chain(([locale, words]) => {
  const phrase = (maxLength: number) =>
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength }).map((parts) => parts.join(' '));
  const article = fc.record({
    title: phrase(5),
    body: phrase(30),
    keywords: fc.array(phrase(2), { maxLength: 3 }),
  });
  const articles = fc
    .uniqueArray(article, { minLength: 1, maxLength: 12, selector: ({ title }) => title })
    .map((list) => list.map((one, at) => ({ ...one, id: `a${at}` })));
  return fc.record({ locale: fc.constant(locale), articles, query: phrase(4) });
});
