import type { FindMarks } from './createMarker.ts';
import type { Ranked } from './createRanker.ts';
import { createSnippet, type Snippet } from './createSnippet.ts';
import type { SearchHit } from './Search.ts';
import { joinRanges } from './TextRange.ts';

/** What a ranked article shows. Its text is read again only if somebody looks at what stands in it. */
export function createHit({ article, score, confidence }: Ranked, findMarks: FindMarks): SearchHit {
  const { id, title, summary = '', body } = article;
  const text = `${summary}\n${body}`.trim();
  let snippet: Snippet | undefined;
  const show = () => (snippet ??= createSnippet(text, findMarks(text)));
  return {
    ...{ id, score, confidence },
    get titleRanges() {
      return joinRanges(findMarks(title));
    },
    get snippet() {
      return show().text;
    },
    get snippetRanges() {
      return show().ranges;
    },
  };
}
