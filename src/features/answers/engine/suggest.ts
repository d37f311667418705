import type { Finder, Findings } from './createFinder.ts';
import type { Language } from './createLanguage.ts';
import { findMarks } from './markText.ts';
import { weights } from './weights.ts';

const most = 4;

/** The query spelt right where that finds clearly more, else keywords like it where it finds little. */
export function suggest(
  query: string,
  finder: Finder,
  language: Language,
  keywordsOf: (article: number) => readonly string[],
): string[] {
  const findings = finder.find(query);
  const confidence = findings.ranked[0]?.confidence ?? 0;
  const corrected = correct(query, findings, finder);
  if (corrected !== undefined) {
    const better = finder.find(corrected).ranked[0]?.confidence ?? 0;
    if (better >= confidence + weights.clearlyBetter) return [corrected];
  }
  if (confidence >= weights.poorMatch) return [];
  const near = findings.ranked
    .slice(0, most)
    .flatMap(({ article }) => keywordsOf(article))
    .filter((keyword) => findMarks(keyword, findings.asked, language, finder.index.terms).length > 0);
  const wanted = language.fold(query);
  return [...new Map(near.map((keyword) => [language.fold(keyword), keyword]))]
    .filter(([folded]) => folded !== wanted)
    .map(([, keyword]) => keyword)
    .slice(0, most);
}

function correct(query: string, { asked }: Findings, finder: Finder): string | undefined {
  let corrected = query;
  for (const { token } of asked.toReversed()) {
    const word = finder.correct(token);
    if (word !== undefined) corrected = corrected.slice(0, token.start) + word + corrected.slice(token.end);
  }
  return corrected === query ? undefined : corrected;
}
