import type { Finder } from './createFinder.ts';
import type { FindMarks } from './createMarker.ts';
import type { Asked } from './Question.ts';
import { weights } from './weights.ts';

/** What suggestions are made from. */
export interface SuggestionSources {
  readonly finder: Finder;
  fold(text: string): string;
  markerOf(asked: readonly Asked[]): FindMarks;
  keywordsOf(article: number): readonly string[];
}

const most = 4;

/** The query spelt right where that finds clearly more, else keywords like it where it finds little. */
export function suggest(
  query: string,
  { finder, fold, markerOf, keywordsOf }: SuggestionSources,
): readonly string[] {
  const { asked, ranked } = finder.find(query);
  const confidence = ranked[0]?.confidence ?? 0;
  const corrected = correct(query, asked, finder);
  if (corrected !== query) {
    const better = finder.find(corrected).ranked[0]?.confidence ?? 0;
    if (better >= confidence + weights.clearlyBetter) return [corrected];
  }
  if (confidence >= weights.poorMatch) return [];
  const findMarks = markerOf(asked);
  const near = ranked
    .slice(0, most)
    .flatMap(({ article }) => keywordsOf(article))
    .filter((keyword) => findMarks(keyword).length > 0);
  return [...new Map(near.map((keyword) => [fold(keyword), keyword]))]
    .filter(([folded]) => folded !== fold(query))
    .map(([, keyword]) => keyword)
    .slice(0, most);
}

function correct(query: string, asked: readonly Asked[], finder: Finder): string {
  const fromEnd = asked.map(({ token }) => token).sort((one, other) => other.start - one.start);
  return fromEnd.reduce((corrected, token) => {
    const word = finder.correct(token);
    return word === undefined
      ? corrected
      : corrected.slice(0, token.start) + word + corrected.slice(token.end);
  }, query);
}
