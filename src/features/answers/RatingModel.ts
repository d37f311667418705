import { signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import type { RemoteResource } from '#core/remote.ts';
import { waitALittle } from '#core/waitALittle.ts';
import type { AnswersContext } from './AnswersContext.ts';
import type { Rating, ShownArticle } from './contract.ts';
import { createRatingMemory } from './createRatingMemory.ts';
import { findRating, type KeptRating } from './keptRating.ts';
import { rateKind } from './rateKind.ts';

/** Where the question “did this answer your question?” stands; `kept` waits to be sent, `rated` is answered earlier in this visit. */
export type RatingStep =
  | { readonly name: 'asking' | 'sending' | 'sent' | 'kept' | 'rated' }
  | { readonly name: 'failed'; readonly error: CounterbellError };

/** What the shopper thinks of one article, and its way to the shop. */
export class RatingModel {
  readonly step = signal<RatingStep>({ name: 'asking' });
  /** Whether it helped; undefined until the shopper says so. */
  readonly isHelpful = signal<boolean | undefined>(undefined);
  /** What was missing, as typed; kept on this device until it is sent. */
  readonly comment = signal('');
  readonly #context: AnswersContext;
  readonly #id: string;
  readonly #article: RemoteResource<ShownArticle>;
  readonly #memory: ReturnType<typeof createRatingMemory>;
  #isGone = false;

  constructor(context: AnswersContext, id: string, article: RemoteResource<ShownArticle>) {
    this.#context = context;
    this.#id = id;
    this.#article = article;
    this.#memory = createRatingMemory(context, id);
  }

  /** Finds what was said or begun before. */
  async restore(): Promise<void> {
    const kept = findRating(this.#context.outbox.entries.peek(), this.#id);
    if (kept) {
      this.#put(kept.input.rating);
      this.step.value = { name: 'kept' };
      await this.#follow(kept.key);
      return;
    }
    const { isRated, draft } = await this.#memory.read();
    if (this.step.peek().name !== 'asking' || this.isHelpful.peek() !== undefined) return;
    if (isRated) this.step.value = { name: 'rated' };
    else if (draft) this.#put({ helpful: false, comment: draft.comment });
  }

  /** Takes what is being typed. */
  readonly type = (comment: string): void => {
    this.comment.value = comment;
    this.#memory.keep({ comment });
  };

  /** 'Yes' is sent at once; 'no' waits for what was missing. */
  answer(isHelpful: boolean): void {
    this.isHelpful.value = isHelpful;
    if (isHelpful) void this.send();
  }

  /** Sends the rating: done while the shopper looks on, or kept to be sent. */
  async send(): Promise<void> {
    if (this.step.peek().name === 'sending') return;
    this.step.value = { name: 'sending' };
    const { outbox, texts, locale, isOffline } = this.#context;
    const article = this.#article.current.peek().value;
    const input: KeptRating = {
      id: this.#id,
      locale: article?.locale ?? locale,
      rating: this.#rating(),
    };
    const title = texts.t('keptRating', { title: article?.title ?? this.#id });
    const route = `article/${this.#id}`;
    const { key } = await outbox.add({ kind: rateKind, stream: route, input, title, route });
    await this.#memory.finish();
    await waitALittle(this.#follow(key), isOffline);
    if (this.step.peek().name === 'sending') this.step.value = { name: 'kept' };
  }

  /** Takes back a rating that waits to be sent, to be changed; resolves to whether it could be. */
  async takeBack(): Promise<boolean> {
    const { outbox } = this.#context;
    const kept = findRating(outbox.entries.peek(), this.#id);
    if (!kept || !(await outbox.takeBack(kept.key))) return false;
    await this.#memory.reopen({ comment: this.comment.peek() });
    this.isHelpful.value = kept.input.rating.helpful ? undefined : false;
    this.step.value = { name: 'asking' };
    return true;
  }

  /** Writes what a pause in typing has not written yet. */
  dispose(): void {
    this.#isGone = true;
    this.#memory.flush();
  }

  #rating(): Rating {
    const helpful = this.isHelpful.peek() === true;
    const words = this.comment.peek().trim();
    return { helpful, ...(!helpful && words && { comment: words }) };
  }

  #put({ helpful, comment }: KeptRating['rating']): void {
    this.isHelpful.value = helpful;
    this.comment.value = comment ?? '';
  }

  /** Waits for what becomes of it, however long that takes. */
  async #follow(key: string): Promise<void> {
    const { outbox } = this.#context;
    try {
      await outbox.outcome(key);
      this.step.value = { name: 'sent' };
    } catch (cause) {
      const error = toCounterbellError(cause);
      if (this.#isGone || error.code === 'aborted') return;
      // It is told here, where it can be changed and sent anew.
      await this.#memory.reopen({ comment: this.comment.peek() });
      await outbox.takeBack(key);
      this.step.value = { name: 'failed', error };
    }
  }
}
