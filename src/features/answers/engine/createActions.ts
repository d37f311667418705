import { buildIndex } from './buildIndex.ts';
import { createFinder, type Findings } from './createFinder.ts';
import type { FindMisspelt } from './createGuesses.ts';
import type { Language } from './createLanguage.ts';
import { createLikeness } from './createLikeness.ts';
import type { Index } from './Index.ts';
import { atOnce } from './inSlices.ts';
import type { Lexicon } from './Lexicon.ts';
import type { Asked } from './Question.ts';
import type { Reading } from './readTokens.ts';
import type { ActionHit, SearchAction } from './Search.ts';
import { weights } from './weights.ts';

const actions: readonly SearchAction[] = [
  ...(['track', 'return', 'cancel', 'address', 'refund', 'problem', 'invoice', 'person'] as const),
];

/** Tells what a text asks to be done, by its likeness to the lexicon's phrases. */
export interface Actions {
  /** Of a query, misspelt words and all; surest first. */
  find(query: string): readonly ActionHit[];
  /** Of a title: the terms that stand for actions in an index. */
  classify(reading: Reading): ReadonlyMap<string, number>;
}

/** Indexes the phrases of a language's actions. */
export function createActions(lexicon: Lexicon, language: Language, findMisspelt: FindMisspelt): Actions {
  const texts = actions.map((action) => {
    return { title: '', keywords: lexicon.actions[action]?.split('|') ?? [], body: '' };
  });
  const finder = createFinder(atOnce(buildIndex(texts, language)), language, findMisspelt);
  return {
    find: (query) => {
      const { asked, ranked } = finder.find(query);
      return toHits({ asked: asked.map(doubt), ranked }, finder.index);
    },
    classify: (reading) => termsOf(toHits(finder.match(reading), finder.index)),
  };
}

/** The terms that stand for actions in an index. */
export function termsOf(hits: readonly ActionHit[]): ReadonlyMap<string, number> {
  const sure = hits.filter(({ confidence }) => confidence >= weights.leastIntent);
  return new Map(sure.map(({ action, confidence }) => [`\0${action}`, confidence]));
}

function toHits({ asked, ranked }: Findings, index: Index): ActionHit[] {
  // “Order” is in phrases for most of the actions, and tells nothing of what somebody wants.
  const told = asked.reduce((sum, { worth }) => sum + worth, 0);
  const share = Math.min(1, told / weights.wholeAction);
  const likenessOf = createLikeness(index)(asked, told);
  return ranked
    .map(({ article }): ActionHit => {
      const likeness = likenessOf(article);
      return { action: actions[article] ?? 'person', confidence: Math.min(1, likeness) * share };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** A guess at a word is enough to find something to read, and hardly to offer to do something. */
function doubt(one: Asked): Asked {
  const readings = new Map([...one.readings].map(([term, certainty]) => [term, certainty ** 2]));
  return { ...one, readings };
}
