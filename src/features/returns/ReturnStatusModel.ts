import { computed, type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { CounterbellError, toCounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import { waitALittle } from '#core/waitALittle.ts';
import { type Cancellation, findCancellation, type KeptWrite } from './keptWrites.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { askOrder, isCutOff } from './returnableOrder.ts';
import { type Return, ReturnSchema } from './returnSchema.ts';
import { rightTo } from './rightTo.ts';
import { returnRoute } from './routes.ts';
import { whenOnline } from './whenOnline.ts';
import { cancelKind } from './writeKinds.ts';

/** A return as it is shown; `isSeen` where this device saw it last and the shop can't be reached. */
export type ShownReturn = Return & { readonly isSeen?: boolean };

/** Where one return stands, and taking it back while that is possible. */
export class ReturnStatusModel {
  readonly current: RemoteResource<ShownReturn>;
  /** The cancellation that waits to be sent, or came back. */
  readonly kept: ReadonlySignal<KeptWrite<Cancellation> | undefined>;
  readonly isCancelling = signal(false);
  readonly failure = signal<CounterbellError | undefined>(undefined);
  readonly #context: ReturnsContext;
  readonly #idOrNumber: string;
  readonly #returnId: string;
  readonly #stopWatching: () => void;
  #isGone = false;

  /** `known` is shown at once, where the shopper comes from booking it. */
  constructor(context: ReturnsContext, idOrNumber: string, returnId: string, known?: Return) {
    this.#context = context;
    this.#idOrNumber = idOrNumber;
    this.#returnId = returnId;
    this.kept = computed(() => findCancellation(context.outbox.entries.value, returnId));
    this.current = createRemote(async (signal) => {
      const { returns, seenAt } = await askOrder(context, idOrNumber, signal);
      const found = returns.find(({ id }) => id === returnId);
      if (found) return { ...found, isSeen: seenAt !== undefined };
      // What this device saw last may be older than the return.
      throw new CounterbellError(seenAt ? 'offline' : 'not_found', {
        message: 'the order has no such return',
      });
    });
    if (known) this.current.put(known);
    this.#stopWatching = whenOnline(context, () => {
      const shown = this.current.current.peek();
      if (isCutOff(shown) || shown.value?.isSeen) void this.#renew();
    });
  }

  /** Asks where the return stands now; what was known stays meanwhile. */
  load(): Promise<void> {
    this.failure.value = undefined;
    const key = this.kept.peek()?.entry.key;
    if (key) void this.#follow(key);
    return this.current.load();
  }

  /** Takes the return back: done while the shopper looks on, or kept to be done. */
  async cancel(): Promise<void> {
    const value = this.current.current.peek().value;
    if (!value || this.isCancelling.peek()) return;
    this.isCancelling.value = true;
    this.failure.value = undefined;
    try {
      const { outbox, isOffline } = this.#context;
      const key = createKey();
      await outbox.add({ key, ...(await this.#write(value)) });
      await waitALittle(this.#follow(key), isOffline);
    } catch (cause) {
      this.failure.value = toCounterbellError(cause);
    } finally {
      this.isCancelling.value = false;
    }
  }

  /** Lets the return be as it is; false while the cancellation is being sent. */
  async keepAfterAll(): Promise<boolean> {
    const key = this.kept.peek()?.entry.key;
    return key !== undefined && (await this.#context.outbox.takeBack(key)) !== undefined;
  }

  /** Ends the load under way; a cancellation goes on. */
  dispose(): void {
    this.#isGone = true;
    this.#stopWatching();
    this.current.dispose();
  }

  /** What was on the screen is what this device saw last; the shop can say now how things stand. */
  async #renew(): Promise<void> {
    await this.load();
    const { state, value } = this.current.current.peek();
    if (this.#isGone || state !== 'ready' || value.isSeen) return;
    this.#context.announce(this.#context.texts.t('renewed', { number: value.number }));
  }

  async #write({ number, orderNumber }: Return) {
    const { orderId, token, locale } = await rightTo(this.#context, this.#idOrNumber);
    const returnId = this.#returnId;
    return {
      kind: cancelKind,
      stream: `order/${orderId}`,
      input: { orderId, orderNumber, ...(token && { token }), locale, returnId },
      title: this.#context.texts.t('keptCancel', { number }),
      route: returnRoute(orderId, returnId),
    };
  }

  async #follow(key: string): Promise<void> {
    const { outbox, announce, texts } = this.#context;
    try {
      const cancelled = v.safeParse(ReturnSchema, await outbox.outcome(key));
      if (cancelled.success) this.current.put(cancelled.output);
      else await this.current.load();
      if (!this.#isGone) announce(texts.t('cancelledToast'));
    } catch (cause) {
      if (this.#isGone) return;
      const error = toCounterbellError(cause);
      // It moved on meanwhile, or another tab knows more: show where it stands now.
      if (error.code === 'aborted' || error.reason === 'conflict') await this.current.load();
      if (error.code === 'aborted') return;
      this.failure.value = error;
      // It is told here, where it belongs; there is nothing in it to change.
      await outbox.takeBack(key);
    }
  }
}
