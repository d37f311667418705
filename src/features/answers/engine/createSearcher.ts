import { type Actions, termsOf } from './createActions.ts';
import { createFinder } from './createFinder.ts';
import type { Language } from './createLanguage.ts';
import type { Ranked } from './createRanker.ts';
import type { FindMisspelt } from './createReader.ts';
import { createSnippet } from './createSnippet.ts';
import type { Index } from './Index.ts';
import { findMarks, rangesOf } from './markText.ts';
import { exportIndex } from './portIndex.ts';
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
  const marksIn = (text: string, asked: Parameters<typeof findMarks>[1]) =>
    findMarks(text, asked, language, finder.index.terms);
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
      return ranked.slice(0, limit).flatMap((one): SearchHit[] => {
        const article = articles[one.article];
        return article ? [toHit(article, one, (text) => marksIn(text, asked))] : [];
      });
    },
    mark: (query, text) => rangesOf(marksIn(text, finder.find(query).asked)),
    suggest: (query) => suggest(query, finder, language, (at) => articles[at]?.keywords ?? []),
    actions: (query) => actions.find(query).filter(({ confidence }) => confidence >= weights.leastAction),
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

function toHit(
  { id, title, summary = '', body }: SearchArticle,
  { score, confidence }: Ranked,
  marksIn: (text: string) => ReturnType<typeof findMarks>,
): SearchHit {
  const inTitle = marksIn(title);
  const inSummary = marksIn(summary);
  const isFound = summary !== '' && inTitle.length + inSummary.length > 0;
  const snippet = isFound ? summary : createSnippet(body === '' ? summary : body, marksIn(body));
  const snippetRanges = rangesOf(marksIn(snippet));
  return { id, score, confidence, titleRanges: rangesOf(inTitle), snippet, snippetRanges };
}
