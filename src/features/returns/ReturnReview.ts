import { signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { DraftKeeper } from './DraftKeeper.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { choiceOf, type ReturnDraft } from './returnDraft.ts';
import type { Quote, Return } from './returnSchema.ts';
import { rightTo } from './rightTo.ts';

type Sent = NonNullable<ReturnDraft['sent']>;

/** After these nobody knows whether the return was made; only sending the same again tells. */
const unsureCodes: ReadonlySet<string> = new Set([
  'offline',
  'timeout',
  'unavailable',
  'invalid_response',
  'aborted',
]);

/** The last step: the backend's quote, and sending the return once and only once. */
export class ReturnReview {
  readonly quote: RemoteResource<Quote>;
  readonly isSending = signal(false);
  readonly failure = signal<CounterbellError | undefined>(undefined);
  /** Set when the quote on the screen replaced another: whether its amounts differ. */
  readonly renewed = signal<'changed' | 'same' | undefined>(undefined);
  /** The return, once made. */
  readonly booked = signal<Return | undefined>(undefined);
  readonly #context: ReturnsContext;
  readonly #idOrNumber: string;
  readonly #keeper: DraftKeeper;
  readonly #onRefused: (error: CounterbellError) => boolean;

  /** `onRefused` is told of an answer that no longer holds; true means it took the shopper there. */
  constructor(
    context: ReturnsContext,
    idOrNumber: string,
    keeper: DraftKeeper,
    onRefused: (error: CounterbellError) => boolean,
  ) {
    this.#context = context;
    this.#idOrNumber = idOrNumber;
    this.#keeper = keeper;
    this.#onRefused = onRefused;
    this.quote = createRemote(async (signal) => {
      const choice = choiceOf(keeper.draft.peek());
      if (!choice) throw new Error('A quote was asked for before every question was answered');
      return context.port.quote({ ...(await rightTo(context, idOrNumber)), choice }, signal);
    });
  }

  /** Begins the review: shows what was sent without a sure answer, else asks for a quote. */
  async arrive(): Promise<void> {
    this.failure.value = undefined;
    this.renewed.value = undefined;
    const sent = this.#keeper.draft.peek().sent;
    if (sent) this.quote.put(sent.quote);
    else await this.askQuote();
  }

  /** Asks for a quote of what is chosen now. */
  async askQuote(): Promise<void> {
    await this.quote.load();
    const asked = this.quote.current.peek();
    if (asked.state === 'failed') this.#onRefused(asked.error);
  }

  /** Sends the return; a second press while it is under way does nothing. */
  async submit(): Promise<void> {
    if (this.isSending.peek()) return;
    this.isSending.value = true;
    this.failure.value = undefined;
    try {
      const before = this.#keeper.draft.peek().sent;
      const sent = before ?? (await this.#prepare());
      if (sent) await this.#send(sent, before !== undefined);
    } finally {
      this.isSending.value = false;
    }
  }

  /** Ends the quote under way; a return being sent goes on. */
  dispose(): void {
    this.quote.dispose();
  }

  /** Makes the key and keeps it with what is sent, before the first try, so that a reload cannot make a second. */
  async #prepare(): Promise<Sent | undefined> {
    const shown = this.quote.current.peek().value;
    if (shown && Date.parse(shown.expiresAt) <= Date.now()) await this.#renew(shown);
    const { state, value: quote } = this.quote.current.peek();
    const draft = this.#keeper.draft.peek();
    const choice = choiceOf(draft);
    if (state !== 'ready' || !quote || !choice || (quote !== shown && this.renewed.peek() !== 'same')) {
      return undefined;
    }
    const sent = { key: createKey(), choice, quote };
    this.#keeper.change({ ...draft, sent });
    await this.#keeper.save();
    return sent;
  }

  async #send({ key, choice, quote }: Sent, wasUnsure: boolean): Promise<void> {
    try {
      const right = await rightTo(this.#context, this.#idOrNumber);
      const made = await this.#context.port.submit({ ...right, key, choice, quoteId: quote.id });
      this.booked.value = made;
      this.#context.track('return_submitted', { items: made.lines.length });
      await this.#keeper.discard();
    } catch (reason) {
      await this.#fail(toCounterbellError(reason), quote, wasUnsure);
    }
  }

  async #fail(error: CounterbellError, quote: Quote, wasUnsure: boolean): Promise<void> {
    if (!isUnsure(error, wasUnsure)) {
      const { sent: _, ...draft } = this.#keeper.draft.peek();
      this.#keeper.change(draft);
    }
    if (error.reason === 'quote_changed') await this.#renew(quote);
    else if (!this.#onRefused(error)) this.failure.value = error;
  }

  /** Asks for a new quote in place of one that ran out; what is on the screen is never silently another. */
  async #renew(old: Quote): Promise<void> {
    await this.askQuote();
    const { state, value } = this.quote.current.peek();
    if (state === 'ready') this.renewed.value = value && isSameOffer(old, value) ? 'same' : 'changed';
  }
}

/** Whether the return may have been made: after a try without an answer, a refusal to look does not tell either. */
function isUnsure({ code, reason }: CounterbellError, wasUnsure: boolean): boolean {
  if (reason === 'in_progress' || unsureCodes.has(code)) return true;
  return wasUnsure && (code === 'unauthorized' || code === 'rate_limited' || reason === 'forbidden');
}

function isSameOffer(one: Quote, other: Quote): boolean {
  const amounts = ({ rows, total }: Quote) => JSON.stringify([rows, total]);
  return amounts(one) === amounts(other);
}
