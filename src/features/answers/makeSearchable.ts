import type { AnswersIndex } from './contract.ts';
import { type AnswersSearch, createAnswersSearch } from './createAnswersSearch.ts';
import { createSearchReporter } from './createSearchReporter.ts';
import { DidYouMean } from './DidYouMean.tsx';
import { findAnswers } from './findAnswers.ts';
import { NoClearAnswer } from './NoClearAnswer.tsx';
import { NoResults } from './NoResults.tsx';
import { relatedTo } from './relatedTo.ts';
import type { SearchableAnswers } from './SearchableAnswers.ts';
import { tellSearch } from './tellSearch.ts';

/**
 * Makes answers searchable by shoppers who are spoken to in `locale`: their titles at first, which `onTitles` gets, then
 * everything. It comes with the engine and whatever is of no use without it.
 */
export async function makeSearchable(
  index: AnswersIndex,
  locale: string,
  onTitles: (titles: SearchableAnswers) => void,
): Promise<SearchableAnswers> {
  const articles = new Map(index.articles.map((article) => [article.id, article]));
  const toSearchable = (engine: AnswersSearch, isWhole: boolean): SearchableAnswers => ({
    ...{ index, isWhole, Meant: DidYouMean, Unclear: NoClearAnswer, Nothing: NoResults },
    find: (asked, context) => findAnswers(asked, context, { engine, isWhole, index, articles }),
    createReporter: (context) => createSearchReporter((found) => tellSearch(found, context)),
    related: (id) => relatedTo(id, engine, articles),
  });
  const engine = await createAnswersSearch(index, locale, (titles) => onTitles(toSearchable(titles, false)));
  return toSearchable(engine, true);
}
