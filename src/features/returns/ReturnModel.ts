import { type ReadonlySignal, signal } from '@preact/signals';
import type { CounterbellError } from '#core/errors.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { ReturnOptions } from './contract.ts';
import { DraftKeeper } from './DraftKeeper.ts';
import { fitDraft } from './fitDraft.ts';
import { ReturnDelivery } from './ReturnDelivery.ts';
import { ReturnReview } from './ReturnReview.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { askOrder, isCutOff, type ReturnableOrder } from './returnableOrder.ts';
import {
  changeLine,
  draftOf,
  emptyDraft,
  type ReturnDraft,
  type Step,
  setQuantity,
  setResolution,
  toggleLine,
} from './returnDraft.ts';
import { newsOf, type ReturnNews } from './returnNews.ts';
import { advance, arriveAt, isAnswerMissing, retreat, stepOfField } from './returnSteps.ts';
import { whenOnline } from './whenOnline.ts';

/** The way from an order to a return: questions, answers, and what happened to them. */
export class ReturnModel {
  readonly order: RemoteResource<ReturnableOrder>;
  readonly draft: ReadonlySignal<ReturnDraft>;
  readonly delivery: ReturnDelivery;
  readonly review: ReturnReview;
  /** False while the order's earlier returns are listed first. */
  readonly isChoosing = signal(false);
  /** True once Continue was pressed without the answer it needs. */
  readonly isMissing = signal(false);
  readonly news = signal<ReturnNews | undefined>(undefined);
  readonly #keeper: DraftKeeper;
  readonly #stopWatching: () => void;

  constructor(context: ReturnsContext, idOrNumber: string) {
    this.#keeper = new DraftKeeper(context.session);
    this.draft = this.#keeper.draft;
    this.delivery = new ReturnDelivery(context, idOrNumber, this.#keeper, {
      returned: (error) => this.#comeBack(error),
      gone: () => this.order.load(),
    });
    this.review = new ReturnReview(context, idOrNumber, this.#keeper, this.delivery, this.#lead);
    this.order = createRemote(async (signal) => {
      const order = await askOrder(context, idOrNumber, signal);
      await this.#take(order);
      return order;
    });
    this.#stopWatching = whenOnline(context, () => this.#catchUp());
  }

  /** Loads what the order offers and the returns it has, and what became of a return that was sent before. */
  async load(): Promise<void> {
    this.delivery.follow();
    await this.order.load();
    const refusal = this.delivery.refusal.peek();
    if (refusal?.reason === 'invalid' && this.order.current.peek().value) this.#lead(refusal);
  }

  /** Takes back what waits to be sent, to be changed; false while it is being sent. */
  async takeBack(): Promise<boolean> {
    this.isChoosing.value = true;
    return this.delivery.takeBack();
  }

  /** Leaves the list of earlier returns for a new one. */
  begin(): void {
    this.isChoosing.value = true;
  }

  /** Takes a line in, or out. */
  toggle(lineId: string): void {
    this.#alter((draft, options) => toggleLine(draft, options, lineId));
  }

  /** Sets how many of a line go back. */
  setQuantity(lineId: string, quantity: number): void {
    this.#alter((draft, options) => setQuantity(draft, options, lineId, quantity));
  }

  /** Says why a line goes back, `null` where the shopper would rather not, or what the shop should know of it. */
  explain(lineId: string, answer: { reasonId: string | null } | { note: string }): void {
    this.#alter((draft) => changeLine(draft, lineId, answer));
  }

  /** Sets what the shopper gets for a line. */
  chooseResolution(lineId: string, resolutionId: string): void {
    this.#alter((draft, options) => setResolution(draft, options, lineId, resolutionId));
  }

  /** Sets how the parcel travels. */
  chooseMethod(methodId: string): void {
    this.#alter((draft) => ({ ...draft, methodId }));
  }

  /** Goes on to the next question; stays, and says so, while this one lacks an answer it needs. */
  proceed(): void {
    this.isMissing.value = isAnswerMissing(this.draft.peek());
    if (this.isMissing.peek()) return;
    this.#move((draft, options) => advance(draft, options));
  }

  /** Goes back one question; false at the first, where going back leaves the return. */
  back(): boolean {
    const options = this.order.current.peek().value?.options;
    const before = options && retreat(this.draft.peek(), options);
    if (before) this.#move(() => before);
    return before !== undefined;
  }

  /** Goes to a step to change it, or to the first before it that lacks an answer. */
  goTo(step: Step): void {
    this.#move((draft, options) => ({ ...arriveAt(draft, options, step), item: 0 }));
  }

  /** Forgets every answer, and the return that came back with them. */
  async startAgain(): Promise<void> {
    this.news.value = undefined;
    this.isMissing.value = false;
    await this.#keeper.discard();
    await this.delivery.drop();
  }

  /** Ends what is under way and writes what is not yet written. */
  dispose(): void {
    this.#stopWatching();
    for (const part of [this.#keeper, this.order, this.review]) part.dispose();
  }

  #alter(change: (draft: ReturnDraft, options: ReturnOptions) => ReturnDraft): void {
    const options = this.order.current.peek().value?.options;
    if (!options) return;
    this.isMissing.value = false;
    this.#keeper.change(change(this.draft.peek(), options));
  }

  #move(change: (draft: ReturnDraft, options: ReturnOptions) => ReturnDraft): void {
    this.news.value = undefined;
    this.#alter(change);
  }

  /** Fits what was chosen, here or on an earlier visit, to what the backend offers now. */
  async #take({ options, returns }: ReturnableOrder): Promise<void> {
    const here = this.draft.peek();
    const sent = this.delivery.kept.peek()?.input.choice;
    const restored = here === emptyDraft ? await this.#keeper.restore(options.orderId) : undefined;
    const kept = here === emptyDraft ? (restored ?? (sent && draftOf(sent))) : undefined;
    const before = kept ?? here;
    const fitted = fitDraft(before, options);
    const { draft } = fitted;
    const on = { refusal: this.delivery.refusal.peek(), isRestored: kept !== undefined };
    this.news.value = newsOf(fitted, options, on) ?? this.news.peek();
    if (before !== emptyDraft) this.#keeper.change(draft);
    if (returns.length === 0 || draft.lines.length > 0) this.isChoosing.value = true;
  }

  /** The return came back: what can be changed is, what was only too late is asked for anew. */
  async #comeBack(error: CounterbellError): Promise<void> {
    const kept = this.delivery.kept.peek();
    // What was not looked at is shown as it is kept, to be sent again.
    if (!kept || !this.delivery.refusal.peek()) return;
    const isOver = error.reason === 'quote_changed';
    if (error.reason === 'key_reused') return this.#arriveBefore();
    // A review that is not on the screen asks by itself when it comes.
    if (isOver && this.review.isSending.peek()) await this.review.renew(kept.input.quote);
    else if (!isOver && !this.#lead(error)) this.news.value = { kind: 'cameBack', error };
  }

  /** Sent again after it was taken back, it turns out to have arrived the first time. */
  async #arriveBefore(): Promise<void> {
    await this.startAgain();
    this.isChoosing.value = false;
    await this.order.load();
  }

  /** The connection is back: what could not be asked for then is asked for now. */
  #catchUp(): void {
    const order = this.order.current.peek();
    const quote = this.review.quote.current.peek();
    if (order.value?.seenAt !== undefined || isCutOff(order)) void this.load();
    else if (isCutOff(quote)) void this.review.askQuote();
  }

  /** Takes the shopper to the answer the backend refused; false when the refusal is not about an answer. */
  readonly #lead = ({ reason, fields }: CounterbellError): boolean => {
    const [field] = fields;
    if (reason === 'not_returnable') {
      void this.order.load();
      return true;
    }
    if (reason !== 'invalid' || !field) return false;
    this.goTo(stepOfField(field.pointer));
    this.news.value = { kind: 'refused' };
    return true;
  };
}
