import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { Article, Rating } from './contract.ts';

/** Where the question “did this answer your question?” stands; `rated` is answered earlier in this visit. */
export type RatingStep =
  | { readonly name: 'asking' | 'sending' | 'sent' | 'rated' }
  | { readonly name: 'failed'; readonly error: CounterbellError };

/** State of one article's screen. */
export interface ArticleModel {
  readonly article: RemoteResource<Article>;
  readonly step: ReadonlySignal<RatingStep>;
  /** Whether it helped; undefined until the shopper says so. */
  readonly isHelpful: ReadonlySignal<boolean | undefined>;
  /** What was missing, as typed; kept on this device until it is sent. */
  readonly comment: ReadonlySignal<string>;
  type(comment: string): void;
  /** 'Yes' is sent at once; 'no' waits for what was missing. */
  answer(isHelpful: boolean): void;
  /** Sends the rating, or the same one again after a failure. */
  send(): Promise<void>;
  dispose(): void;
}

const ratedName = 'answers.rated';
const RatedSchema = v.array(v.string());
const DraftSchema = v.object({ key: v.string(), comment: v.string() });
const saveAfterMs = 400;

/** Makes the state of the article with this id, and starts loading it. */
export function createArticleModel(context: AnswersContext, id: string): ArticleModel {
  const { locale, port } = context;
  const article = createRemote((aborted) => port.article({ id, locale }, aborted));
  const step = signal<RatingStep>({ name: 'asking' });
  const isHelpful = signal<boolean>();
  const comment = signal('');
  const memory = createRatingMemory(context, id);
  let key = createKey();

  async function restore(): Promise<void> {
    const { isRated, draft } = await memory.read();
    if (step.peek().name !== 'asking' || isHelpful.peek() !== undefined) return;
    if (isRated) step.value = { name: 'rated' };
    else if (draft) {
      ({ key } = draft);
      comment.value = draft.comment;
      isHelpful.value = false;
    }
  }

  async function send(): Promise<void> {
    if (step.peek().name === 'sending') return;
    step.value = { name: 'sending' };
    const helpful = isHelpful.peek() === true;
    const words = comment.peek().trim();
    const rating: Rating = { helpful, ...(!helpful && words && { comment: words }) };
    try {
      await port.rate({ key, id, locale: article.current.peek().value?.locale ?? locale, rating });
    } catch (error) {
      step.value = { name: 'failed', error: toCounterbellError(error) };
      return;
    }
    step.value = { name: 'sent' };
    context.track('answer_rated', { article: id, helpful });
    await memory.finish();
  }

  void article.load();
  void restore();
  return {
    ...{ article, step, isHelpful, comment, send },
    type(text) {
      comment.value = text;
      memory.keep({ key, comment: text });
    },
    answer(helpful) {
      isHelpful.value = helpful;
      if (helpful) void send();
    },
    dispose() {
      article.dispose();
      memory.flush();
    },
  };
}

type Draft = v.InferOutput<typeof DraftSchema>;

/** What this device remembers of a rating: the unsent words with their key, and that it was given in this visit. */
function createRatingMemory({ session }: AnswersContext, id: string) {
  const draftName = `answers.missing.${id}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved: Draft | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (unsaved) void session.write(draftName, unsaved, 'draft');
    unsaved = undefined;
  };
  return {
    flush,
    async read() {
      const [rated, draft] = await Promise.all([
        session.read(ratedName, RatedSchema),
        session.read(draftName, DraftSchema),
      ]);
      return { isRated: rated?.includes(id) === true, draft };
    },
    keep(draft: Draft) {
      unsaved = draft;
      clearTimeout(timer);
      timer = setTimeout(flush, saveAfterMs);
    },
    async finish() {
      clearTimeout(timer);
      unsaved = undefined;
      const rated = (await session.read(ratedName, RatedSchema)) ?? [];
      await Promise.all([session.write(ratedName, [...rated, id], 'visit'), session.remove(draftName)]);
    },
  };
}
