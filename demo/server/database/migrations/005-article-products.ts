import type { Migration } from '#server/database/Migration.ts';

/** Which products an article is about. */
export const articleProducts: Migration = {
  name: '005-article-products',
  statements: [`alter table faq_articles add column products jsonb not null default '[]'`],
};
