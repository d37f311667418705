import * as v from 'valibot';
import { DateSchema, defineOperation, IdSchema, text } from '#core/operation.ts';
import { ArticleLinkSchema, LocaleSchema } from './answersInfo.ts';

/** Everything search and the category list need; `text` is the article's body as plain text. */
export const AnswersIndexSchema = v.object({
  /** BCP 47 language the answers are written in, which may differ from the one asked for. */
  locale: LocaleSchema,
  /** One of another language says so. */
  categories: v.array(v.object({ ...ArticleLinkSchema.entries, icon: v.optional(v.string()) })),
  /** One of another language says so: better than no answer. */
  articles: v.array(
    v.object({
      ...ArticleLinkSchema.entries,
      categoryId: IdSchema,
      summary: v.string(),
      keywords: v.optional(v.array(v.string()), []),
      text: v.string(),
      /** Ids of the products it is about, as a page's context names its `product`; it stands a little higher there. */
      products: v.optional(v.array(v.string())),
    }),
  ),
});
export type AnswersIndex = v.InferOutput<typeof AnswersIndexSchema>;
export type ArticleSummary = AnswersIndex['articles'][number];

export const ArticleSchema = v.object({
  id: IdSchema,
  /** BCP 47 language it is written in, which may differ from the one asked for; shoppers read a note then. */
  locale: LocaleSchema,
  categoryId: IdSchema,
  categoryTitle: v.string(),
  /** Where the category is written in another language than the article. */
  categoryLocale: v.optional(LocaleSchema),
  title: v.string(),
  /** Untrusted HTML; rendered structurally through an allow-list. */
  html: v.string(),
  updatedOn: DateSchema,
  related: v.array(ArticleLinkSchema),
});
export interface Article extends v.InferOutput<typeof ArticleSchema> {
  /** Absolute URL that relative addresses of its images are resolved against; the page's own when left out. */
  imageBase?: string | undefined;
}

/** An article on the screen; without a date where only its words are known, for want of a connection. */
export interface ShownArticle extends Omit<Article, 'updatedOn'> {
  updatedOn?: string;
}

export const RatingSchema = v.object({
  helpful: v.boolean(),
  /** What was missing, in the shopper's own words. */
  comment: v.optional(text(2000)),
});
export type Rating = v.InferOutput<typeof RatingSchema>;

const ArticleParams = v.object({ articleId: IdSchema });

export const listArticles = defineOperation({
  id: 'listArticles',
  method: 'GET',
  path: '/articles',
  access: 'public',
  answer: AnswersIndexSchema,
  tagged: true,
  problems: [],
});

export const getArticle = defineOperation({
  id: 'getArticle',
  method: 'GET',
  path: '/articles/{articleId}',
  access: 'public',
  params: ArticleParams,
  answer: ArticleSchema,
  tagged: true,
  problems: ['not_found'],
});

export const rateArticle = defineOperation({
  id: 'rateArticle',
  method: 'POST',
  path: '/articles/{articleId}/ratings',
  access: 'public',
  params: ArticleParams,
  body: RatingSchema,
  keyed: true,
  problems: ['not_found', 'invalid', 'key_missing', 'key_reused', 'in_progress'],
});
