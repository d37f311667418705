import { expect, test } from 'vitest';
import { createSearch, poorMatch } from '#features/answers/search.ts';
import { readOffTopic } from './readSentences.ts';
import { readSets, shopSetsFolder } from './readSets.ts';

const sets = readSets(shopSetsFolder);

interface Judged {
  readonly locale: string;
  readonly offTopic: readonly string[];
  readonly answerable: readonly string[];
  /** Off-topic questions that got a good answer. */
  readonly believed: readonly string[];
  /** Questions of the shop's own that got no good answer. */
  readonly doubted: readonly string[];
}

const judged: readonly Judged[] = await Promise.all(
  readOffTopic().map(async ([locale, offTopic]) => {
    const set = sets.find((one) => one.locale === locale);
    const search = await createSearch(set?.articles ?? [], { locale });
    const isGood = (query: string) => (search.search(query)[0]?.confidence ?? 0) >= poorMatch;
    const answerable = set?.queries.map(({ q }) => q) ?? [];
    const doubted = answerable.filter((query) => !isGood(query));
    return { locale, offTopic, answerable, believed: offTopic.filter(isGood), doubted };
  }),
);

test.each(judged)(
  'in $locale, what no shop can answer is known for it, and the shopper is offered a person',
  ({ offTopic, believed }) => {
    expect(offTopic.length).toBeGreaterThanOrEqual(60);
    expect(believed.length / offTopic.length, believed.join(' | ')).toBeLessThanOrEqual(0.2);
  },
);

test.each(judged)(
  'in $locale, what the shop can answer is hardly ever taken for off-topic',
  ({ answerable, doubted }) => {
    expect(answerable.length).toBeGreaterThan(0);
    expect(doubted.length / answerable.length, doubted.join(' | ')).toBeLessThanOrEqual(0.1);
  },
);
