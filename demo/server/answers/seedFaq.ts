import * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';
import type { FaqArticle, FaqLanguage } from './readFaq.ts';

const KnownSchema = v.object({ id: v.string(), hash: v.string() });

const upsertCategory = `
  insert into faq_categories (locale, id, position, title, icon) values ($1, $2, $3, $4, $5)
  on conflict (locale, id) do update
  set position = excluded.position, title = excluded.title, icon = excluded.icon`;

const upsertArticle = `
  insert into faq_articles
    (locale, id, category_id, title, summary, keywords, related, updated_on, popular, html, plain, hash, products)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (locale, id) do update set
    category_id = excluded.category_id, title = excluded.title, summary = excluded.summary,
    keywords = excluded.keywords, related = excluded.related, updated_on = excluded.updated_on,
    popular = excluded.popular, html = excluded.html, plain = excluded.plain, hash = excluded.hash,
    products = excluded.products`;

/** Brings the answers in the database to what the files say; ratings stay. */
export async function seedFaq(transaction: Queryable, languages: readonly FaqLanguage[]): Promise<void> {
  for (const { locale, categories, articles } of languages) {
    for (const [position, { id, title, icon }] of categories.entries()) {
      await transaction.run(upsertCategory, [locale, id, position, title, icon]);
    }
    const known = await transaction.rows(KnownSchema, 'select id, hash from faq_articles where locale = $1', [
      locale,
    ]);
    const hashes = new Map(known.map(({ id, hash }) => [id, hash]));
    for (const article of articles) {
      if (hashes.get(article.id) !== article.hash) {
        await transaction.run(upsertArticle, articleValues(locale, article));
      }
      hashes.delete(article.id);
    }
    for (const id of hashes.keys()) {
      await transaction.run('delete from faq_articles where locale = $1 and id = $2', [locale, id]);
    }
  }
}

function articleValues(locale: string, article: FaqArticle): unknown[] {
  const { id, category, title, summary, keywords, related, updated, popular, html, plain, hash } = article;
  const lists = [JSON.stringify(keywords), JSON.stringify(related)];
  const products = JSON.stringify(article.products);
  return [locale, id, category, title, summary, ...lists, updated, popular, html, plain, hash, products];
}
