import type { Migration } from '#server/database/Migration.ts';

/** Articles by language, and what shoppers thought of them. */
export const answers: Migration = {
  name: '002-answers',
  statements: [
    `create table faq_categories (
      locale text not null,
      id text not null,
      position integer not null,
      title text not null,
      icon text,
      primary key (locale, id)
    )`,
    `create table faq_articles (
      locale text not null,
      id text not null,
      category_id text not null,
      title text not null,
      summary text not null,
      keywords jsonb not null,
      related jsonb not null,
      updated_on date not null,
      popular integer,
      html text not null,
      plain text not null,
      hash text not null,
      primary key (locale, id),
      foreign key (locale, category_id) references faq_categories (locale, id) on update cascade
    )`,
    // Kept when an article goes: a rating tells the shop something all the same.
    `create table ratings (
      id bigint generated always as identity primary key,
      article_id text not null,
      locale text not null,
      helpful boolean not null,
      comment text,
      client_key text not null unique,
      created_at timestamptz not null default now()
    )`,
  ],
};
