import type { Search, SearchHit } from './search.ts';

const mostHits = 8;

/**
 * Makes one search of several, each of articles in a language of its own: the first knows the language that shoppers are
 * spoken to in, and what they want to do. Surer answers come first, as confidences are comparable between languages.
 */
export function joinSearches(first: Search, others: readonly Search[]): Omit<Search, 'exportIndex'> {
  const all = [first, ...others];
  const sureness = (query: string, one: Search) => one.search(query, { limit: 1 })[0]?.confidence ?? 0;
  return {
    search(query, { limit = mostHits, ...options } = {}) {
      const lists = all.map((one) => one.search(query, { limit, ...options }));
      return lists.reduce(merge).slice(0, limit);
    },
    mark: (query, text) => all.map((one) => one.mark(query, text)).find((ranges) => ranges.length > 0) ?? [],
    correct: (query) =>
      all.reduce((best, one) => (sureness(query, one) > sureness(query, best) ? one : best)).correct(query),
    actions: first.actions,
  };
}

/** Both lists as one in which each keeps its order. */
function merge(one: readonly SearchHit[], other: readonly SearchHit[]): readonly SearchHit[] {
  const rest = [...other];
  const merged = one.flatMap((hit) => {
    const surer = rest.findIndex(({ confidence }) => confidence <= hit.confidence);
    return [...rest.splice(0, surer < 0 ? rest.length : surer), hit];
  });
  return [...merged, ...rest];
}
