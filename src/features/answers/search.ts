import Fuse from 'fuse.js/basic';
import { buildIndex, type Texts } from './engine/buildIndex.ts';
import { createActions } from './engine/createActions.ts';
import type { FindMisspelt } from './engine/createGuesses.ts';
import { createLanguage } from './engine/createLanguage.ts';
import { createSearcher, type Searcher } from './engine/createSearcher.ts';
import { inSlices } from './engine/inSlices.ts';
import { noLexicon } from './engine/Lexicon.ts';
import { importIndex, keyOf } from './engine/portIndex.ts';
import type { Search, SearchArticle, SearchOptions } from './engine/Search.ts';
import { weights } from './engine/weights.ts';
import { loadLexicon } from './lexicons/loadLexicon.ts';

export type {
  ActionHit,
  QueryOptions,
  Search,
  SearchAction,
  SearchArticle,
  SearchHit,
  SearchIndex,
  SearchOptions,
} from './engine/Search.ts';
export type { TextRange } from './engine/TextRange.ts';

/** A first hit of less confidence is probably no answer: offer a person beside it. */
export const poorMatch = weights.poorMatch;

/** A threshold and a distance at which Bitap finds slips of the finger and hardly any other word. */
const fuzziness = { includeScore: true, threshold: 0.45, distance: 20 };
const maxMisspelt = 12;

const findMisspelt: FindMisspelt = (word, candidates) =>
  new Fuse(candidates, fuzziness)
    .search(word, { limit: maxMisspelt })
    .map(({ refIndex, score = 1 }) => ({ at: refIndex, distance: score }));

/**
 * Indexes articles in slices of less than 8 ms and resolves when everything can be searched. Rejects with the signal's
 * reason when it aborts, and with a TypeError when the language's lexicon cannot be loaded.
 */
export async function createSearch(
  articles: readonly SearchArticle[],
  { locale, synonyms = [], index, onTitles, signal }: SearchOptions,
): Promise<Search> {
  signal?.throwIfAborted();
  const { lexicon = noLexicon, glyphs } = (await loadLexicon(locale)) ?? {};
  signal?.throwIfAborted();
  const language = createLanguage({ lexicon, glyphs, locale, synonyms });
  const texts = articles.map(textsOf);
  const settings = JSON.stringify([locale, synonyms, lexicon]);
  const key = await inSlices(keyOf(settings, texts), signal);
  const actions = createActions(lexicon, language, findMisspelt);
  const searchable = { articles, language, actions, findMisspelt, key };
  const imported = await inSlices(importIndex(index, key), signal);
  if (imported) return createSearcher(imported, searchable);
  let searcher: Searcher | undefined;
  const announce =
    onTitles &&
    ((titles: Parameters<typeof createSearcher>[0]) => {
      searcher = createSearcher(titles, searchable);
      onTitles(searcher);
    });
  const whole = await inSlices(buildIndex(texts, language, actions.classify, announce), signal);
  searcher?.use(whole);
  return searcher ?? createSearcher(whole, searchable);
}

function textsOf({ title, body, summary = '', keywords = [] }: SearchArticle): Texts {
  return { title, keywords, body: `${summary}\n${body}` };
}
