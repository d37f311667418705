import type { CounterbellError } from '#core/errors.ts';
import type { AnswersIndex, ShownArticle } from './contract.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An article as the index has it: its words alone. Throws `cause` where the index does not have it. */
export function plainArticle(index: AnswersIndex, id: string, cause: CounterbellError): ShownArticle {
  const found = index.articles.find((article) => article.id === id);
  if (!found) throw cause;
  const { title, categoryId, text, locale = index.locale } = found;
  const html = `<p>${text.replaceAll(/[&<>]/gu, (mark) => entities[mark] ?? mark)}</p>`;
  const category = index.categories.find((one) => one.id === categoryId);
  return {
    ...{ id, locale, categoryId, title, html, related: [] },
    categoryTitle: category?.title ?? title,
    categoryLocale: category ? (category.locale ?? index.locale) : locale,
  };
}
