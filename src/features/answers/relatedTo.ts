import type { ArticleSummary } from './contract.ts';
import type { AnswersSearch } from './createAnswersSearch.ts';

const most = 3;
const leastConfidence = 0.2;

/** Articles that say much of what an article's title and keywords say, best first. */
export function relatedTo(
  id: string,
  engine: AnswersSearch,
  articles: ReadonlyMap<string, ArticleSummary>,
): ArticleSummary[] {
  const { title = '', keywords = [] } = articles.get(id) ?? {};
  return engine
    .search([title, ...keywords, ''].join('\n'), { limit: most + 1 })
    .filter((hit) => hit.id !== id && hit.confidence >= leastConfidence)
    .slice(0, most)
    .flatMap((hit) => articles.get(hit.id) ?? []);
}
