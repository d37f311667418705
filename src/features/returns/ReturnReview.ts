import { signal } from '@preact/signals';
import type { CounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { ReturnOptions } from './contract.ts';
import type { DraftKeeper } from './DraftKeeper.ts';
import type { Submission } from './keptWrites.ts';
import type { ReturnDelivery } from './ReturnDelivery.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { choiceOf } from './returnDraft.ts';
import type { Quote } from './returnSchema.ts';
import { itemWords } from './reviewRows.ts';
import { rightTo } from './rightTo.ts';

/** The last step: the backend's quote, and confirming it. */
export class ReturnReview {
  readonly quote: RemoteResource<Quote>;
  readonly isSending = signal(false);
  /** Set when the quote on the screen replaced another: whether its amounts differ. */
  readonly renewed = signal<'changed' | 'same' | undefined>(undefined);
  readonly #context: ReturnsContext;
  readonly #idOrNumber: string;
  readonly #keeper: DraftKeeper;
  readonly #delivery: ReturnDelivery;
  readonly #onRefused: (error: CounterbellError) => boolean;

  /** `onRefused` is told of an answer that no longer holds; true means it took the shopper there. */
  constructor(
    context: ReturnsContext,
    idOrNumber: string,
    keeper: DraftKeeper,
    delivery: ReturnDelivery,
    onRefused: (error: CounterbellError) => boolean,
  ) {
    this.#context = context;
    this.#idOrNumber = idOrNumber;
    this.#keeper = keeper;
    this.#delivery = delivery;
    this.#onRefused = onRefused;
    this.quote = createRemote(async (signal) => {
      const choice = choiceOf(keeper.draft.peek());
      if (!choice) throw new Error('A quote was asked for before every question was answered');
      return context.port.quote({ ...(await rightTo(context, idOrNumber)), choice }, signal);
    });
  }

  /** Begins the review: asks for a quote, in place of the one with which the return came back. */
  async arrive(): Promise<void> {
    this.renewed.value = undefined;
    const isOver = this.#delivery.refusal.peek()?.reason === 'quote_changed';
    const old = isOver ? this.#delivery.kept.peek()?.input.quote : undefined;
    await (old ? this.renew(old) : this.askQuote());
  }

  /** Asks for a quote of what is chosen now. */
  async askQuote(): Promise<void> {
    await this.quote.load();
    const asked = this.quote.current.peek();
    if (asked.state === 'failed') this.#onRefused(asked.error);
  }

  /** Asks for a new quote in place of one that ran out; what is on the screen is never silently another. */
  async renew(old: Quote): Promise<void> {
    await this.askQuote();
    const { state, value } = this.quote.current.peek();
    if (state === 'ready') this.renewed.value = value && isSameOffer(old, value) ? 'same' : 'changed';
  }

  /** Sends the return; a second press while it is under way does nothing. */
  async submit(options: ReturnOptions): Promise<void> {
    if (this.isSending.peek()) return;
    this.isSending.value = true;
    try {
      const submission = await this.#prepare(options);
      // What the shop refused was not made, so that what is agreed to now is another.
      const before = this.#delivery.refusal.peek() ? undefined : this.#keeper.draft.peek().key;
      if (submission) await this.#delivery.send(before ?? createKey(), submission);
    } finally {
      this.isSending.value = false;
    }
  }

  /** Ends the quote under way; a return being sent goes on. */
  dispose(): void {
    this.quote.dispose();
  }

  /** Puts together what was agreed to; undefined when there is something new to agree to first. */
  async #prepare(options: ReturnOptions): Promise<Submission | undefined> {
    const shown = this.quote.current.peek().value;
    // Without a connection it is sent as it was agreed to; the shop says whether it still holds.
    const isOver = shown && Date.parse(shown.expiresAt) <= Date.now() && !this.#context.isOffline.peek();
    if (isOver) await this.renew(shown);
    const { state, value: quote } = this.quote.current.peek();
    const draft = this.#keeper.draft.peek();
    const choice = choiceOf(draft);
    if (state !== 'ready' || !quote || !choice || (quote !== shown && this.renewed.peek() !== 'same')) {
      return undefined;
    }
    await this.#keeper.save();
    const { orderId, token, locale } = await rightTo(this.#context, this.#idOrNumber);
    const items = draft.lines.map(({ lineId, quantity }) => {
      const { title = lineId, variant } = options.lines.find((line) => line.lineId === lineId) ?? {};
      return itemWords(this.#context, { title, variant, quantity });
    });
    const { orderNumber } = options;
    return { orderId, orderNumber, ...(token && { token }), locale, choice, quote, items };
  }
}

function isSameOffer(one: Quote, other: Quote): boolean {
  const amounts = ({ rows, total }: Quote) => JSON.stringify([rows, total]);
  return amounts(one) === amounts(other);
}
