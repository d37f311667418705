import { type Actions, termsOf } from './createActions.ts';
import { createFinder } from './createFinder.ts';
import type { FindMisspelt } from './createGuesses.ts';
import { createHit } from './createHit.ts';
import type { Language } from './createLanguage.ts';
import { createMarker, rangesOf } from './createMarker.ts';
import type { Index } from './Index.ts';
import { exportIndex } from './portIndex.ts';
import type { Asked } from './Question.ts';
import type { Search, SearchArticle, SearchHit } from './Search.ts';
import { suggest } from './suggest.ts';
import { weights } from './weights.ts';

/** What searching needs besides an index. */
export interface Searchable {
  readonly articles: readonly SearchArticle[];
  readonly language: Language;
  readonly actions: Actions;
  readonly findMisspelt: FindMisspelt;
  /** Of the articles and the language, for the exported index. */
  readonly key: string;
}

/** A search whose index may be replaced by a fuller one. */
export interface Searcher extends Search {
  use(index: Index): void;
}

const maxHits = 20;
const maxRelated = 3;

/** Makes a search of a first index. */
export function createSearcher(first: Index, searchable: Searchable): Searcher {
  const { articles, language, actions, findMisspelt, key } = searchable;
  let finder = createFinder(first, language, findMisspelt);
  // What deeds are told by is written in shoppers’ words, so that questions have more in common with it than with articles.
  const leniency = 1 - weights.actionLeniency * Math.max(0, 1 - language.leniency);
  const markerOf = (asked: readonly Asked[]) => createMarker(asked, language, finder.index);
  return {
    use(index) {
      finder = createFinder(index, language, findMisspelt);
    },
    search(query, { limit = maxHits, category, boost } = {}) {
      const { asked, ranked } = finder.find(query, {
        intents: termsOf(actions.find(query)),
        isWanted: (at) => category === undefined || articles[at]?.category === category,
        boost: (at) => boost?.(articles[at]?.id ?? '') ?? 0,
      });
      const findMarks = markerOf(asked);
      return ranked.slice(0, limit).flatMap((one): SearchHit[] => {
        const article = articles[one.article];
        return article ? [createHit(article, one, findMarks)] : [];
      });
    },
    mark: (query, text) => rangesOf(markerOf(finder.understand(query))(text)),
    suggest: (query) =>
      suggest(query, {
        finder,
        fold: language.fold,
        markerOf,
        keywordsOf: (at) => articles[at]?.keywords ?? [],
      }),
    actions: (query) =>
      actions
        .find(query)
        .map((hit) => ({ ...hit, confidence: hit.confidence ** leniency }))
        .filter(({ confidence }) => confidence >= weights.leastAction),
    related(id, limit = maxRelated) {
      const own = articles.findIndex((article) => article.id === id);
      const { title = '', keywords = [] } = articles[own] ?? {};
      const query = `${[title, ...keywords].join('\n')}\n`;
      const { ranked } = finder.find(query, { isWanted: (at) => at !== own });
      const near = ranked.filter(({ confidence }) => confidence >= weights.leastRelated).slice(0, limit);
      return near.map(({ article }) => articles[article]?.id ?? '');
    },
    exportIndex: () => exportIndex(finder.index, key),
  };
}
