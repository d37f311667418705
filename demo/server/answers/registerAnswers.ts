import type { Hono } from 'hono';
import { getArticle, listArticles, rateArticle } from '#features/answers/contract.ts';
import { handle } from '#server/http/handle.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import type { Services } from '#server/services.ts';
import { readArticle, readIndex, storeRating } from './answersStore.ts';

/** Serves articles and takes what shoppers think of them. */
export function registerAnswers(app: Hono, services: Services): void {
  handle(app, services, listArticles, ({ database, languages }) => readIndex(database, languages));

  handle(app, services, getArticle, async ({ database, languages, params }) => {
    const article = await readArticle(database, languages, params.articleId);
    if (article === null) throw new ProblemError('not_found');
    return article;
  });

  handle(app, services, rateArticle, async ({ database, languages, params, body, key }) => {
    if (key === null) throw new ProblemError('key_missing');
    const rating = { articleId: params.articleId, languages, key, rating: body, at: services.clock() };
    await storeRating(database, rating);
  });
}
