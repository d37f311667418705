import { computed, type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import { waitALittle } from '#core/waitALittle.ts';
import type { DraftKeeper } from './DraftKeeper.ts';
import { findSubmission, isRefused, type KeptWrite, type Submission } from './keptWrites.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { draftOf } from './returnDraft.ts';
import { type Return, ReturnSchema } from './returnSchema.ts';
import { returnRoute } from './routes.ts';
import { submitKind } from './writeKinds.ts';

/** A confirmed return on its way to the shop, through the outbox: made once, however often it is tried. */
export class ReturnDelivery {
  /** What waits to be sent for this order, or came back from the shop. */
  readonly kept: ReadonlySignal<KeptWrite<Submission> | undefined>;
  /** Why the shop refused it, where it did. */
  readonly refusal: ReadonlySignal<CounterbellError | undefined>;
  /** The return, once made. */
  readonly booked = signal<Return | undefined>(undefined);
  readonly #context: ReturnsContext;
  readonly #keeper: DraftKeeper;
  readonly #onReturned: (error: CounterbellError) => Promise<void>;
  readonly #onGone: () => Promise<void>;

  /** `onReturned` is told why it came back; `onGone` that it was sent or taken back where nobody tells what came of it. */
  constructor(
    context: ReturnsContext,
    idOrNumber: string,
    keeper: DraftKeeper,
    on: { returned: (error: CounterbellError) => Promise<void>; gone: () => Promise<void> },
  ) {
    this.#context = context;
    this.#keeper = keeper;
    this.#onReturned = on.returned;
    this.#onGone = on.gone;
    this.kept = computed(() => findSubmission(context.outbox.entries.value, idOrNumber));
    this.refusal = computed(() => {
      const entry = this.kept.value?.entry;
      return entry && isRefused(entry) ? toCounterbellError(entry.problem) : undefined;
    });
  }

  /** Waits for the answer to what an earlier visit, or another tab, has put in the outbox. */
  follow(): void {
    const kept = this.kept.peek();
    if (kept && !this.refusal.peek()) void this.#settle(kept.entry.key);
  }

  /** Hands a return over, in place of one that came back, and waits a little for the answer. */
  async send(key: string, input: Submission): Promise<void> {
    const { outbox, isOffline, texts, format } = this.#context;
    const replaced = this.kept.peek()?.entry.key;
    const { orderId, items } = input;
    const title = texts.t('keptReturn', { items: format.list(items) });
    const route = returnRoute(orderId);
    await outbox.add({ key, kind: submitKind, stream: `order/${orderId}`, input, title, route });
    if (replaced) await outbox.takeBack(replaced);
    await waitALittle(this.#settle(key), isOffline);
  }

  /** Sends the same again, under the same key, after it came back without having been looked at. */
  async sendAgain(): Promise<void> {
    const key = this.kept.peek()?.entry.key;
    if (!key) return;
    await this.#context.outbox.retry(key);
    void this.#settle(key);
  }

  /** Takes it out of the outbox, to be changed; resolves to whether it could be: not while it is being sent. */
  async takeBack(): Promise<boolean> {
    const kept = this.kept.peek();
    if (!kept) return false;
    const { entry, input } = kept;
    // Kept as a draft first, so that nothing is lost in between.
    const key = entry.tries > 0 ? entry.key : undefined;
    await this.#keeper.adopt(input.orderId, { ...draftOf(input.choice), key });
    return (await this.#context.outbox.takeBack(entry.key)) !== undefined;
  }

  /** Lets go of what the shop refused. */
  async drop(): Promise<void> {
    const kept = this.kept.peek();
    if (kept && this.refusal.peek()) await this.#context.outbox.takeBack(kept.entry.key);
  }

  async #settle(key: string): Promise<void> {
    try {
      const made = v.safeParse(ReturnSchema, await this.#context.outbox.outcome(key));
      if (made.success) this.booked.value = made.output;
      else await this.#onGone();
    } catch (cause) {
      const error = toCounterbellError(cause);
      if (error.code === 'aborted') await this.#onGone();
      else await this.#onReturned(error);
    }
  }
}
