import { buildIndex, type Texts } from './engine/buildIndex.ts';
import { createActions } from './engine/createActions.ts';
import { createLanguage } from './engine/createLanguage.ts';
import { createSearcher } from './engine/createSearcher.ts';
import { inSlices } from './engine/inSlices.ts';
import { noLexicon } from './engine/Lexicon.ts';
import type { Index } from './engine/rarityOf.ts';
import type { Search, SearchArticle, SearchOptions } from './engine/Search.ts';
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
export const poorMatch = 0.36;

/**
 * Indexes articles in slices of less than 8 ms and resolves when everything can be searched. Rejects with the signal's
 * reason when it aborts, and with a TypeError when the language's lexicon cannot be loaded.
 */
export async function createSearch(
  articles: readonly SearchArticle[],
  { locale, synonyms = [], index, onTitles, signal }: SearchOptions,
): Promise<Search> {
  const [tag = ''] = locale.toLowerCase().split(/[-_]/u);
  const lexicon = (await loadLexicon(tag)) ?? noLexicon;
  const language = createLanguage({ lexicon, synonyms });
  const wishes = await inSlices(createActions(lexicon, language), signal);
  const searchable = { articles, language, wishes };
  const settings = [locale, synonyms, lexicon];
  const open = (built: Index): Search => ({
    ...createSearcher(built, searchable),
    exportIndex: async () => inSlices((await loadPort()).exportIndex(built, settings, articles)),
  });
  const build = (texts: readonly Texts[]) => inSlices(buildIndex(texts, language, wishes), signal);
  const shipped =
    index && (await inSlices((await loadPort()).importIndex(index, settings, articles), signal));
  if (shipped) return open(shipped);
  onTitles?.(open(await build(articles.map(({ title, keywords }) => ({ title, keywords })))));
  return open(await build(articles));
}

/** What hardly any shop needs comes late. */
const loadPort = () => import('./engine/portIndex.ts');
