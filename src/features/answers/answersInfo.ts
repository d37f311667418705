import * as v from 'valibot';
import { readSection } from '#core/feature.ts';
import { IdSchema } from '#core/operation.ts';

/** A language, with its script and region where that matters (BCP 47): what browsers name in words without an error. */
export const LocaleSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/u),
);

/** An article or a category by its title, with the language of that where it is another than one expects there. */
export const ArticleLinkSchema = v.object({
  id: IdSchema,
  title: v.string(),
  locale: v.optional(LocaleSchema),
});

/** What tells one article from another. */
export type ArticleLink = v.InferOutput<typeof ArticleLinkSchema>;

/**
 * The section `answers` of `GET /shop`: the questions asked most, best first, in the language asked for; one that is not
 * written in it says so.
 */
export const AnswersInfoSchema = v.object({ popular: v.array(ArticleLinkSchema), count: v.number() });
export type AnswersInfo = v.InferOutput<typeof AnswersInfoSchema>;

/** Reads the section `answers` of `GET /shop`; throws `invalid_response`. */
export const readAnswersInfo = (section: unknown): AnswersInfo => readSection(AnswersInfoSchema, section);
