import { type FindMarks, rangesOf } from './createMarker.ts';
import type { Ranked } from './createRanker.ts';
import { createSnippet } from './createSnippet.ts';
import type { SearchArticle, SearchHit } from './Search.ts';

/** What a ranked article shows. Its texts are read again only if somebody looks at what stands in them. */
export function createHit(
  { id, title, summary = '', body }: SearchArticle,
  { score, confidence }: Ranked,
  findMarks: FindMarks,
): SearchHit {
  const inTitle = once(() => rangesOf(findMarks(title)));
  const snippet = once(() => {
    const isFound = summary !== '' && inTitle().length + findMarks(summary).length > 0;
    return isFound ? summary : createSnippet(body === '' ? summary : body, findMarks(body));
  });
  const inSnippet = once(() => rangesOf(findMarks(snippet())));
  return {
    id,
    score,
    confidence,
    get titleRanges() {
      return inTitle();
    },
    get snippet() {
      return snippet();
    },
    get snippetRanges() {
      return inSnippet();
    },
  };
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
