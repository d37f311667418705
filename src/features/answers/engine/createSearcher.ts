import { actions, type Wishes } from './createActions.ts';
import { createHit } from './createHit.ts';
import type { Language } from './createLanguage.ts';
import { createMarker } from './createMarker.ts';
import { createRanker } from './createRanker.ts';
import { type Asked, createReader } from './createReader.ts';
import type { Index } from './rarityOf.ts';
import type { Search, SearchArticle } from './Search.ts';
import { joinRanges } from './TextRange.ts';

/** What searching needs besides an index. */
export interface Searchable {
  readonly articles: readonly SearchArticle[];
  readonly language: Language;
  readonly wishes: Wishes;
}

const mostHits = 8;
const leastAction = 0.38;
/** How much of a language’s leniency holds for actions: their phrases are more like the questions than articles are. */
const lessLenient = 0.6;

/** Makes a search of an index. */
export function createSearcher(index: Index, searchable: Searchable): Omit<Search, 'exportIndex'> {
  const { articles, language, wishes } = searchable;
  const read = createReader(index, language);
  let last = { query: '', asked: read(''), wished: wishes('') };
  /** One keystroke asks for answers, actions and highlights. */
  const understand = (query: string) => {
    if (query !== last.query) last = { query, asked: read(query), wished: wishes(query) };
    return last;
  };
  const rank = createRanker(index, language, articles);
  const markerOf = (asked: readonly Asked[]) => createMarker(asked, language, index);
  return {
    search(query, { limit = mostHits, ...options } = {}) {
      const { asked, wished } = understand(query);
      const findMarks = markerOf(asked);
      return rank(asked, wished, options)
        .slice(0, limit)
        .map((one) => createHit(one, findMarks));
    },
    mark: (query, text) => joinRanges(markerOf(understand(query).asked)(text)),
    correct: (query) =>
      understand(query).asked.reduceRight(
        (text, { start, end, meant }) => (meant ? text.slice(0, start) + meant + text.slice(end) : text),
        query,
      ),
    actions: (query) =>
      understand(query)
        .wished.map((sure, at) => ({
          action: actions[at] ?? 'person',
          confidence: sure ** (language.leniency ** lessLenient),
        }))
        .filter(({ confidence }) => confidence >= leastAction)
        .sort((one, other) => other.confidence - one.confidence),
  };
}
