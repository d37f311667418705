import { type ReadonlySignal, signal } from '@preact/signals';
import type { CounterbellError } from '#core/errors.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { ReturnOptions } from './contract.ts';
import { DraftKeeper } from './DraftKeeper.ts';
import { fitDraft } from './fitDraft.ts';
import { ReturnReview } from './ReturnReview.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import {
  changeLine,
  emptyDraft,
  type ReturnDraft,
  type Step,
  setQuantity,
  setResolution,
  toggleLine,
} from './returnDraft.ts';
import type { Return } from './returnSchema.ts';
import { advance, arriveAt, isAnswerMissing, retreat, stepOfField } from './returnSteps.ts';
import { rightTo } from './rightTo.ts';

/** One order as returns see it. */
export interface ReturnableOrder {
  options: ReturnOptions;
  returns: Return[];
}

/** What the shopper is told above a question. */
export type ReturnNews =
  | { readonly kind: 'restored' | 'reduced' | 'refused' }
  | { readonly kind: 'dropped'; readonly titles: readonly string[] };

/** The way from an order to a return: questions, answers, and what happened to them. */
export class ReturnModel {
  readonly order: RemoteResource<ReturnableOrder>;
  readonly draft: ReadonlySignal<ReturnDraft>;
  readonly review: ReturnReview;
  /** False while the order's earlier returns are listed first. */
  readonly isChoosing = signal(false);
  /** True once Continue was pressed without the answer it needs. */
  readonly isMissing = signal(false);
  readonly news = signal<ReturnNews | undefined>(undefined);
  readonly #keeper: DraftKeeper;

  constructor(context: ReturnsContext, idOrNumber: string) {
    this.#keeper = new DraftKeeper(context.session);
    this.draft = this.#keeper.draft;
    this.review = new ReturnReview(context, idOrNumber, this.#keeper, (error) => this.#lead(error));
    this.order = createRemote(async (signal) => {
      const right = await rightTo(context, idOrNumber);
      const [options, returns] = await Promise.all([
        context.port.options(right, signal),
        context.port.list(right, signal),
      ]);
      await this.#take(options, returns);
      return { options, returns };
    });
  }

  /** Loads what the order offers and the returns it has. */
  load(): Promise<void> {
    return this.order.load();
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

  /** `null`: the shopper would rather not say. */
  chooseReason(lineId: string, reasonId: string | null): void {
    this.#alter((draft) => changeLine(draft, lineId, { reasonId }));
  }

  /** Keeps what the shopper adds to a reason. */
  writeNote(lineId: string, note: string): void {
    this.#alter((draft) => changeLine(draft, lineId, { note }));
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
    const draft = this.draft.peek();
    // What was sent without a sure answer must not be altered, so there is no question to go back to.
    const before = options && !draft.sent ? retreat(draft, options) : undefined;
    if (before) this.#move(() => before);
    return before !== undefined;
  }

  /** Goes to a step to change it, or to the first before it that lacks an answer. */
  goTo(step: Step): void {
    this.#move((draft, options) => ({ ...arriveAt(draft, options, step), item: 0 }));
  }

  /** Forgets every answer. */
  async startAgain(): Promise<void> {
    this.news.value = undefined;
    this.isMissing.value = false;
    await this.#keeper.discard();
  }

  /** Ends what is under way and writes what is not yet written. */
  dispose(): void {
    this.#keeper.dispose();
    this.order.dispose();
    this.review.dispose();
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
  async #take(options: ReturnOptions, returns: readonly Return[]): Promise<void> {
    const here = this.draft.peek();
    const kept = here === emptyDraft ? await this.#keeper.restore(options.orderId) : undefined;
    const before = kept ?? here;
    const { draft, dropped, isReduced } = fitDraft(before, options);
    const titles = options.lines.filter(({ lineId }) => dropped.includes(lineId)).map(({ title }) => title);
    if (dropped.length > 0) this.news.value = { kind: 'dropped', titles };
    else if (isReduced) this.news.value = { kind: 'reduced' };
    else if (kept && kept.lines.length > 0) this.news.value = { kind: 'restored' };
    if (before !== emptyDraft) this.#keeper.change(draft);
    if (returns.length === 0 || draft.lines.length > 0) this.isChoosing.value = true;
  }

  /** Takes the shopper to the answer the backend refused; false when the refusal is not about an answer. */
  #lead({ reason, fields }: CounterbellError): boolean {
    const [field] = fields;
    if (reason === 'not_returnable') {
      void this.order.load();
      return true;
    }
    if (reason !== 'invalid' || !field) return false;
    this.goTo(stepOfField(field.pointer));
    this.news.value = { kind: 'refused' };
    return true;
  }
}
