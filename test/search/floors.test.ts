import { expect, test } from 'vitest';
import { createSearch } from '#features/answers/search.ts';
import { measureQuality, type Quality } from './measureQuality.ts';
import { type Query, type QuerySet, readSets, shopSetsFolder } from './readSets.ts';

/** In per cent, a point under what was reached: R@3 and MRR@10 of whole questions, R@3 of misspelt and of half typed ones. */
type Floor = readonly [r3: number, mrr: number, typoR3: number, partialR3: number];

const floors: Readonly<Record<string, Floor>> = {
  'ar-ecom': [92, 86, 90, 74],
  'de-ecom': [86, 79, 83, 80],
  'en-ecom': [88, 86, 81, 76],
  'es-ecom': [92, 87, 90, 71],
  'fr-ecom': [90, 86, 88, 74],
  'he-ecom': [94, 86, 77, 82],
  'ja-ecom': [88, 83, 82, 86],
  'ko-ecom': [86, 80, 87, 88],
  'nl-ecom': [88, 82, 90, 90],
  'pt-ecom': [94, 84, 88, 80],
  'zh-CN-ecom': [96, 89, 82, 92],
  'zh-TW-ecom': [90, 85, 84, 88],
};
const meanFloor: Floor = [91, 84, 85, 81];
/** Share of whole questions that may go without any answer, in per cent. */
const mostEmpty = 1;

interface Reached {
  readonly name: string;
  readonly values: Floor;
  readonly empty: number;
}

const reached: readonly Reached[] = await Promise.all(readSets(shopSetsFolder).map(askAll));

async function askAll({ name, locale, articles, queries, typo, partial }: QuerySet): Promise<Reached> {
  const search = await createSearch(articles, { locale });
  const ask = (asked: readonly Query[]) => measureQuality((q) => search.search(q).map(({ id }) => id), asked);
  const [whole, misspelt, begun] = [await ask(queries), await ask(typo), await ask(partial)];
  return { name, values: valuesOf(whole, misspelt, begun), empty: 100 * whole.empty };
}

function valuesOf(whole: Quality, misspelt: Quality, begun: Quality): Floor {
  return [100 * whole.r3, 100 * whole.mrr, 100 * misspelt.r3, 100 * begun.r3];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const below = (values: Floor, floor: Floor) => values.filter((value, at) => value < (floor[at] ?? 100));

test('every shop set has a floor', () => {
  expect(reached.map(({ name }) => name)).toEqual(Object.keys(floors));
});

test.each(reached)(
  'a shopper who asks the shop of $name finds the answer as often as before',
  ({ name, values }) => {
    expect(below(values, floors[name] ?? [100, 100, 100, 100]), `reached ${values.join(', ')}`).toEqual([]);
  },
);

test('over all languages, shoppers find the answer as often as before', () => {
  const means: Floor = [
    mean(reached.map(({ values }) => values[0])),
    mean(reached.map(({ values }) => values[1])),
    mean(reached.map(({ values }) => values[2])),
    mean(reached.map(({ values }) => values[3])),
  ];
  expect(below(means, meanFloor), `reached ${means.join(', ')}`).toEqual([]);
});

test('hardly any question goes without an answer', () => {
  expect(mean(reached.map(({ empty }) => empty))).toBeLessThanOrEqual(mostEmpty);
});
