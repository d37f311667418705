import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import type { HttpClient } from '#core/http.ts';
import { AnswersInfoSchema, getArticle, listArticles, rateArticle } from './contract.ts';
import type { AnswersPort } from './port.ts';

/** The answers port over our HTTP contract. */
export function answersHttp(client: HttpClient): AnswersPort {
  return {
    async info({ locale }, signal) {
      const { features } = await client.shop(locale, signal);
      const info = v.safeParse(AnswersInfoSchema, features['answers']);
      if (info.success) return info.output;
      throw new CounterbellError('invalid_response', { message: 'features.answers is off the contract' });
    },
    index: ({ locale }, signal) => client.call(listArticles, { locale }, signal),
    article: ({ id, locale }, signal) =>
      client.call(getArticle, { params: { articleId: id }, locale }, signal),
    async rate({ key, id, locale, rating }, signal) {
      await client.call(rateArticle, { params: { articleId: id }, body: rating, locale, key }, signal);
    },
  };
}
