import * as v from 'valibot';
import type { AnswersInfo } from '#features/answers/answersInfo.ts';
import type { AnswersIndex, Article, Rating } from '#features/answers/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import { type Locale, locales } from '#server/http/locale.ts';
import { ProblemError } from '#server/http/ProblemError.ts';

const CategoryRow = v.object({ id: v.string(), title: v.string(), icon: v.nullable(v.string()) });
const SummaryRow = v.object({
  id: v.string(),
  categoryId: v.string(),
  title: v.string(),
  summary: v.string(),
  keywords: v.array(v.string()),
  text: v.string(),
  products: v.array(v.string()),
});
const SameRow = v.object({ same: v.boolean() });
const LinkRow = v.object({ id: v.string(), title: v.string() });
const ArticleRow = v.object({
  id: v.string(),
  locale: v.string(),
  categoryId: v.string(),
  categoryTitle: v.string(),
  title: v.string(),
  html: v.string(),
  updatedOn: v.string(),
  related: v.array(v.string()),
});
const CountRow = v.object({ count: v.number() });

/** The questions asked most, best first, and how many answers there are. */
export async function answersInfo(database: Queryable, locale: Locale): Promise<AnswersInfo> {
  const popular = await database.rows(
    LinkRow,
    'select id, title from faq_articles where locale = $1 and popular is not null order by popular limit 6',
    [locale],
  );
  const [counted] = await database.rows(
    CountRow,
    'select count(*) as count from faq_articles where locale = $1',
    [locale],
  );
  return { popular, count: counted?.count ?? 0 };
}

/** Every answer in one language, in the order of the categories. */
export async function readIndex(database: Queryable, locale: Locale): Promise<AnswersIndex> {
  const categories = await database.rows(
    CategoryRow,
    'select id, title, icon from faq_categories where locale = $1 order by position',
    [locale],
  );
  const articles = await database.rows(
    SummaryRow,
    `select article.id, category_id as "categoryId", article.title, summary, keywords, plain as text, products
     from faq_articles article join faq_categories category using (locale)
     where locale = $1 and category.id = category_id
     order by category.position, popular nulls last, article.id`,
    [locale],
  );
  return {
    locale,
    categories: categories.map(({ icon, ...rest }) => (icon === null ? rest : { ...rest, icon })),
    articles,
  };
}

/** One article in the language wanted, or in the shop's first language; null when there is none. */
export async function readArticle(
  database: Queryable,
  locale: Locale,
  articleId: string,
): Promise<Article | null> {
  const [article] = await database.rows(
    ArticleRow,
    `select article.id, locale, category_id as "categoryId", category.title as "categoryTitle", article.title, html,
       updated_on as "updatedOn", related
     from faq_articles article join faq_categories category using (locale)
     where article.id = $1 and category.id = category_id and locale in ($2, $3)
     order by locale = $2 desc limit 1`,
    [articleId, locale, locales[0]],
  );
  if (article === undefined) return null;
  const links = await database.rows(
    LinkRow,
    `select article.id, article.title from jsonb_array_elements_text($2::jsonb) with ordinality as wanted (id, place)
     join faq_articles article on article.id = wanted.id and article.locale = $1 order by place`,
    [article.locale, JSON.stringify(article.related)],
  );
  return { ...article, related: links };
}

/**
 * Stores a shopper's opinion; the same key is stored once, for ever. Throws `not_found` when there is no such article and
 * `key_reused` when the key belongs to another opinion.
 */
export async function storeRating(
  database: Queryable,
  input: { articleId: string; locale: Locale; key: string; rating: Rating; at: Date },
): Promise<void> {
  const { articleId, locale, key, rating, at } = input;
  const [known] = await database.rows(
    SameRow,
    `select article_id = $2 and helpful = $3 and comment is not distinct from $4 as same
     from ratings where client_key = $1`,
    [key, articleId, rating.helpful, rating.comment],
  );
  if (known?.same === true) return;
  if (known !== undefined) throw new ProblemError('key_reused');
  if ((await readArticle(database, locale, articleId)) === null) throw new ProblemError('not_found');
  await database.run(
    `insert into ratings (article_id, locale, helpful, comment, client_key, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [articleId, locale, rating.helpful, rating.comment, key, at],
  );
}
