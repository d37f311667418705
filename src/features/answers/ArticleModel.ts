import { effect } from '@preact/signals';
import { toCounterbellError } from '#core/errors.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { AnswersContext } from './AnswersContext.ts';
import { answersLibrary } from './AnswersLibrary.ts';
import type { ShownArticle } from './contract.ts';
import { RatingModel } from './RatingModel.ts';

/** State of one article's screen. */
export interface ArticleModel {
  readonly article: RemoteResource<ShownArticle>;
  readonly rating: RatingModel;
  dispose(): void;
}

/** Makes the state of the article with this id, and starts loading it. */
export function createArticleModel(context: AnswersContext, id: string): ArticleModel {
  const { isOffline, locale, port } = context;
  const article = createRemote<ShownArticle>((aborted) =>
    port.article({ id, locale }, aborted).catch(async (cause) => {
      const error = toCounterbellError(cause);
      if (error.code !== 'offline') throw error;
      const [{ plainArticle }, index] = await answersLibrary(context).stock();
      return plainArticle(index, id, error);
    }),
  );
  const stop = effect(() => {
    const isBack = !isOffline.value;
    const { state, value } = article.current.peek();
    // More than its words can be had now.
    if (isBack && state !== 'loading' && !value?.updatedOn) void article.load();
  });
  const rating = new RatingModel(context, id, article);
  void article.load();
  void rating.restore();
  return {
    article,
    rating,
    dispose() {
      stop();
      article.dispose();
      rating.dispose();
    },
  };
}
