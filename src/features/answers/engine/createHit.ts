import { type FindMarks, rangesOf } from './createMarker.ts';
import type { Ranked } from './createRanker.ts';
import { createSnippet } from './createSnippet.ts';
import type { SearchArticle, SearchHit } from './Search.ts';

/** What a ranked article shows. Its text is read again only if somebody looks at what stands in it. */
export function createHit(
  { id, title, summary = '', body }: SearchArticle,
  { score, confidence }: Ranked,
  findMarks: FindMarks,
): SearchHit {
  const findRanges = (shown: string) => rangesOf(findMarks(shown));
  const text = `${summary}\n${body}`.trim();
  let snippet: string | undefined;
  const show = () => (snippet ??= createSnippet(text, findMarks(text)));
  return {
    ...{ id, score, confidence },
    get titleRanges() {
      return findRanges(title);
    },
    get snippet() {
      return show();
    },
    get snippetRanges() {
      return findRanges(show());
    },
  };
}
