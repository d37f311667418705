import * as v from 'valibot';
import { readSection } from '#core/feature.ts';
import { IdSchema } from '#core/operation.ts';

/** An article by its title. */
export const ArticleLinkSchema = v.object({ id: IdSchema, title: v.string() });

/** The section `answers` of `GET /shop`: the questions asked most, best first, in the language asked for. */
export const AnswersInfoSchema = v.object({ popular: v.array(ArticleLinkSchema), count: v.number() });
export type AnswersInfo = v.InferOutput<typeof AnswersInfoSchema>;

/** Reads the section `answers` of `GET /shop`; throws `invalid_response`. */
export const readAnswersInfo = (section: unknown): AnswersInfo => readSection(AnswersInfoSchema, section);
