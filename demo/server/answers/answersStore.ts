import * as v from 'valibot';
import type { AnswersInfo } from '#features/answers/answersInfo.ts';
import type { AnswersIndex, Article, Rating } from '#features/answers/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { answerLanguages } from './answerLanguages.ts';

const CategoryRow = v.object({
  id: v.string(),
  title: v.string(),
  icon: v.nullable(v.string()),
  locale: v.string(),
});
const SummaryRow = v.object({
  id: v.string(),
  categoryId: v.string(),
  title: v.string(),
  summary: v.string(),
  keywords: v.array(v.string()),
  text: v.string(),
  products: v.array(v.string()),
  locale: v.string(),
});
const SameRow = v.object({ same: v.boolean() });
const LinkRow = v.object({ id: v.string(), title: v.string(), locale: v.string() });
const ArticleRow = v.object({
  id: v.string(),
  locale: v.string(),
  categoryId: v.string(),
  categoryTitle: v.string(),
  categoryLocale: v.string(),
  title: v.string(),
  html: v.string(),
  updatedOn: v.string(),
  related: v.array(v.string()),
});
const CountRow = v.object({ count: v.number() });

/** Categories and articles, each once: in the first of the languages in `$1` that it is written in. */
const inBestLanguage = `
  with languages as (
    select locale, place from jsonb_array_elements_text($1::jsonb) with ordinality as wanted (locale, place)
  ), categories as (
    select distinct on (id) category.* from faq_categories category join languages using (locale) order by id, place
  ), articles as (
    select distinct on (id) article.* from faq_articles article join languages using (locale) order by id, place
  )`;

/** Says a language only where it is not the one that a reader takes it to be. */
function toldIn<Item extends { readonly locale: string }>({ locale, ...item }: Item, expected: string) {
  return locale === expected ? item : { ...item, locale };
}

/** The questions asked most, best first, and how many answers there are. */
export async function answersInfo(database: Queryable, wanted: readonly string[]): Promise<AnswersInfo> {
  const languages = await answerLanguages(database, wanted);
  const popular = await database.rows(
    LinkRow,
    `${inBestLanguage}
     select id, title, locale from articles where popular is not null order by popular limit 6`,
    [JSON.stringify(languages)],
  );
  const [counted] = await database.rows(
    CountRow,
    `${inBestLanguage} select count(*) as count from articles`,
    [JSON.stringify(languages)],
  );
  const asked = wanted[0] ?? languages[0] ?? '';
  return { popular: popular.map((link) => toldIn(link, asked)), count: counted?.count ?? 0 };
}

/** Every answer in the order of the categories, each in the first of our languages for those wanted that it is written in. */
export async function readIndex(database: Queryable, wanted: readonly string[]): Promise<AnswersIndex> {
  const languages = await answerLanguages(database, wanted);
  const [locale = ''] = languages;
  const categories = await database.rows(
    CategoryRow,
    `${inBestLanguage} select id, title, icon, locale from categories order by position`,
    [JSON.stringify(languages)],
  );
  const articles = await database.rows(
    SummaryRow,
    `${inBestLanguage}
     select article.id, category_id as "categoryId", article.title, summary, keywords, plain as text, products,
       article.locale
     from articles article join categories category on category.id = category_id
     order by category.position, popular nulls last, article.id`,
    [JSON.stringify(languages)],
  );
  return {
    locale,
    categories: categories.map(({ icon, ...rest }) =>
      toldIn(icon === null ? rest : { ...rest, icon }, locale),
    ),
    articles: articles.map((article) => toldIn(article, locale)),
  };
}

/**
 * One article in the first of our languages for those wanted that it is written in, and in any other before in none; null
 * when there is no such article.
 */
export async function readArticle(
  database: Queryable,
  wanted: readonly string[],
  articleId: string,
): Promise<Article | null> {
  const languages = JSON.stringify(await answerLanguages(database, wanted));
  const [article] = await database.rows(
    ArticleRow,
    `${inBestLanguage}
     select article.id, article.locale, article.category_id as "categoryId", article.title, html,
       coalesce(best.title, own.title) as "categoryTitle", coalesce(best.locale, own.locale) as "categoryLocale",
       updated_on as "updatedOn", related
     from faq_articles article left join languages using (locale)
     join faq_categories own on own.locale = article.locale and own.id = article.category_id
     left join categories best on best.id = article.category_id
     where article.id = $2 order by place nulls last, article.locale limit 1`,
    [languages, articleId],
  );
  if (article === undefined) return null;
  const links = await database.rows(
    LinkRow,
    `${inBestLanguage}
     select id, title, locale
     from jsonb_array_elements_text($2::jsonb) with ordinality as wanted (id, place) join articles using (id)
     order by place`,
    [languages, JSON.stringify(article.related)],
  );
  const { categoryLocale, ...rest } = article;
  return {
    ...rest,
    ...(categoryLocale !== article.locale && { categoryLocale }),
    related: links.map((link) => toldIn(link, article.locale)),
  };
}

/**
 * Stores a shopper's opinion; the same key is stored once, for ever. Throws `not_found` when there is no such article and
 * `key_reused` when the key belongs to another opinion.
 */
export async function storeRating(
  database: Queryable,
  input: { articleId: string; languages: readonly string[]; key: string; rating: Rating; at: Date },
): Promise<void> {
  const { articleId, languages, key, rating, at } = input;
  const [known] = await database.rows(
    SameRow,
    `select article_id = $2 and helpful = $3 and comment is not distinct from $4 as same
     from ratings where client_key = $1`,
    [key, articleId, rating.helpful, rating.comment],
  );
  if (known?.same === true) return;
  if (known !== undefined) throw new ProblemError('key_reused');
  const article = await readArticle(database, languages, articleId);
  if (article === null) throw new ProblemError('not_found');
  await database.run(
    `insert into ratings (article_id, locale, helpful, comment, client_key, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [articleId, article.locale, rating.helpful, rating.comment, key, at],
  );
}
