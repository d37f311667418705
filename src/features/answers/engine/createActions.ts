import { buildIndex } from './buildIndex.ts';
import { createFinder } from './createFinder.ts';
import type { Language } from './createLanguage.ts';
import type { FindMisspelt } from './createReader.ts';
import { atOnce } from './inSlices.ts';
import type { Lexicon } from './Lexicon.ts';
import type { ActionHit, SearchAction } from './Search.ts';
import { weights } from './weights.ts';

const actions: readonly SearchAction[] = [
  ...(['track', 'return', 'cancel', 'address', 'refund', 'problem', 'invoice', 'person'] as const),
];

/** Finds what a query asks to be done, by its likeness to the lexicon's phrases. They are indexed at the first query. */
export function createActions(
  lexicon: Lexicon,
  language: Language,
  findMisspelt: FindMisspelt,
): (query: string) => readonly ActionHit[] {
  const phrases = actions.map((action) => lexicon.actions[action]?.split('|') ?? []);
  const build = () => {
    const texts = phrases.map((keywords) => ({ title: '', keywords, body: '' }));
    return createFinder(atOnce(buildIndex(texts, language)), language, findMisspelt);
  };
  let finder: ReturnType<typeof build> | undefined;
  return (query) => {
    finder ??= build();
    return finder
      .find(query)
      .ranked.map(({ article, likeness }) => ({
        action: actions[article] ?? 'person',
        confidence: Math.min(1, likeness),
      }))
      .filter(({ confidence }) => confidence >= weights.leastAction)
      .sort((a, b) => b.confidence - a.confidence);
  };
}
