import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { Article } from './contract.ts';
import { RatingModel } from './RatingModel.ts';

/** State of one article's screen. */
export interface ArticleModel {
  readonly article: RemoteResource<Article>;
  readonly rating: RatingModel;
  dispose(): void;
}

/** Makes the state of the article with this id, and starts loading it. */
export function createArticleModel(context: AnswersContext, id: string): ArticleModel {
  const { locale, port } = context;
  const article = createRemote((aborted) => port.article({ id, locale }, aborted));
  const rating = new RatingModel(context, id, article);
  void article.load();
  void rating.restore();
  return {
    article,
    rating,
    dispose() {
      article.dispose();
      rating.dispose();
    },
  };
}
