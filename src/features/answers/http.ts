import type { HttpClient } from '#core/http.ts';
import { readAnswersInfo } from './answersInfo.ts';
import { getArticle, listArticles, rateArticle } from './contract.ts';
import type { AnswersPort } from './port.ts';

/** The answers port over our HTTP contract. */
export function answersHttp(client: HttpClient): AnswersPort {
  return {
    info: async ({ locale }) => readAnswersInfo((await client.shop(locale)).features['answers']),
    index: ({ locale }, signal) => client.call(listArticles, { locale }, signal),
    async article({ id, locale }, signal) {
      const article = await client.call(getArticle, { params: { articleId: id }, locale }, signal);
      return { ...article, imageBase: client.resolve('') };
    },
    async rate({ key, id, locale, rating }, signal) {
      await client.call(rateArticle, { params: { articleId: id }, body: rating, locale, key }, signal);
    },
  };
}
