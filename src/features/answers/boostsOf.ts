import type { AnswersInfo } from './answersInfo.ts';

/** How much the most popular answer is raised, of the most that the engine allows. */
const mostPopular = 0.5;

/** What raises articles a little, by their ids: how popular they are. */
export function boostsOf(info: AnswersInfo | undefined): ReadonlyMap<string, number> {
  const popular = info?.popular ?? [];
  return new Map(popular.map(({ id }, place) => [id, mostPopular * (1 - place / popular.length)]));
}
