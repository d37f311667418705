import type { AnswersIndex } from './contract.ts';
import { findAnswers } from './findAnswers.ts';
import { NoResults } from './NoResults.tsx';
import { relatedTo } from './relatedTo.ts';
import type { SearchableAnswers } from './SearchableAnswers.ts';
import { createSearch, type Search } from './search.ts';
import { tellSearch } from './tellSearch.ts';

/**
 * Makes answers searchable: their titles at first, which `onTitles` gets, then everything. It comes with the engine and
 * whatever is of no use without it.
 */
export async function makeSearchable(
  index: AnswersIndex,
  onTitles: (titles: SearchableAnswers) => void,
): Promise<SearchableAnswers> {
  const articles = new Map(index.articles.map((article) => [article.id, article]));
  const toSearchable = (engine: Search, isWhole: boolean): SearchableAnswers => ({
    ...{ index, isWhole, tell: tellSearch, Nothing: NoResults },
    find: (asked, context) => findAnswers(asked, context, { engine, isWhole, index, articles }),
    related: (id) => relatedTo(id, engine, articles),
  });
  const searched = index.articles.map(({ text, categoryId, products: _, ...article }) => ({
    ...{ ...article, body: text, category: categoryId },
  }));
  const engine = await createSearch(searched, {
    locale: index.locale,
    onTitles: (titles) => onTitles(toSearchable(titles, false)),
  });
  return toSearchable(engine, true);
}
