import type { AnswersIndex, ArticleSummary } from './contract.ts';
import { joinSearches } from './joinSearches.ts';
import { loadLexicon } from './lexicons/loadLexicon.ts';
import { createSearch, type Search, type SearchArticle } from './search.ts';

/** What searching answers takes of an engine. */
export type AnswersSearch = Omit<Search, 'exportIndex'>;

const languageOf = (locale: string) => locale.toLowerCase().split('-')[0] ?? '';

/** The languages of answers that are not `locale`'s (ISO 639-1). */
function otherLanguages({ articles, locale: written }: AnswersIndex, locale: string): readonly string[] {
  const languages = new Set([written, ...articles.map(({ locale: own = written }) => own)].map(languageOf));
  languages.delete(languageOf(locale));
  return [...languages];
}

function toSearchable({
  text,
  categoryId,
  products: _,
  locale: __,
  ...article
}: ArticleSummary): SearchArticle {
  return { ...article, body: text, category: categoryId };
}

/** Fetches what is known of the languages that `createAnswersSearch` reads. Rejects when a file cannot be loaded. */
export function loadLexicons(index: AnswersIndex, locale: string): Promise<unknown> {
  return Promise.all([languageOf(locale), ...otherLanguages(index, locale)].map(loadLexicon));
}

/**
 * Searches answers, each as its own language is read; `locale` is the one that shoppers are spoken to in, in which they
 * say what they want to do whatever the answers are written in. `onTitles` gets a search of titles first.
 */
export async function createAnswersSearch(
  index: AnswersIndex,
  locale: string,
  onTitles: (titles: AnswersSearch) => void,
): Promise<AnswersSearch> {
  const { articles, locale: written } = index;
  const searchIn = (language: string) => {
    const same = articles.filter(({ locale: own = written }) => languageOf(own) === language);
    const isMain = language === languageOf(written);
    return createSearch(same.map(toSearchable), { locale: language, ...(isMain && { onTitles }) });
  };
  const [first, ...others] = await Promise.all([
    searchIn(languageOf(locale)),
    ...otherLanguages(index, locale).map(searchIn),
  ]);
  return others.length > 0 ? joinSearches(first, others) : first;
}
