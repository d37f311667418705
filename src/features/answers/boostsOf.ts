import type { PageContext } from '#core/feature.ts';
import type { AnswersInfo } from './answersInfo.ts';
import type { AnswersIndex } from './contract.ts';

/** How much the most popular answer is raised, of the most that the engine allows. */
const mostPopular = 0.5;

/** What raises articles a little, by their ids: that the page is about what they are about, or else their popularity. */
export function boostsOf(
  { articles }: AnswersIndex,
  info: AnswersInfo | undefined,
  { product }: PageContext,
): ReadonlyMap<string, number> {
  const popular = info?.popular ?? [];
  const boosts = new Map(popular.map(({ id }, place) => [id, mostPopular * (1 - place / popular.length)]));
  for (const { id, products } of articles) {
    if (product !== undefined && products?.includes(product)) boosts.set(id, 1);
  }
  return boosts;
}
