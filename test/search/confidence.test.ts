import { expect, test } from 'vitest';
import { createSearch, poorMatch } from '#features/answers/search.ts';
import { readOffTopic } from './readSentences.ts';
import { readSets, shopSetsFolder } from './readSets.ts';

const sets = readSets(shopSetsFolder);

interface Judged {
  readonly locale: string;
  /** Shares of 0 to 1. */
  readonly rejected: number;
  readonly kept: number;
}

const share = (queries: readonly string[], isGood: (query: string) => boolean) =>
  queries.filter(isGood).length / queries.length;

const judged: readonly Judged[] = await Promise.all(
  readOffTopic().map(async ([locale, offTopic]) => {
    const set = sets.find((one) => one.locale === locale);
    const search = await createSearch(set?.articles ?? [], { locale });
    const isGood = (query: string) => (search.search(query)[0]?.confidence ?? 0) >= poorMatch;
    const answerable = set?.queries.map(({ q }) => q) ?? [];
    return { locale, rejected: 1 - share(offTopic, isGood), kept: share(answerable, isGood) };
  }),
);

test.each(judged)(
  'in $locale, what no shop can answer is known for it, and the shopper is offered a person',
  ({ rejected }) => {
    expect(rejected).toBeGreaterThanOrEqual(0.8);
  },
);

test.each(judged)('in $locale, what the shop can answer is hardly ever taken for off-topic', ({ kept }) => {
  expect(kept).toBeGreaterThanOrEqual(0.9);
});
