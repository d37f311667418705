import { signal } from '@preact/signals';
import { CounterbellError, toCounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { Return } from './returnSchema.ts';
import { rightTo } from './rightTo.ts';

/** Where one return stands, and taking it back while that is possible. */
export class ReturnStatusModel {
  readonly current: RemoteResource<Return>;
  readonly isCancelling = signal(false);
  readonly failure = signal<CounterbellError | undefined>(undefined);
  readonly #context: ReturnsContext;
  readonly #idOrNumber: string;
  readonly #returnId: string;
  /** One key for this cancellation, however often it is tried. */
  readonly #key = createKey();

  /** `known` is shown at once, where the shopper comes from booking it. */
  constructor(context: ReturnsContext, idOrNumber: string, returnId: string, known?: Return) {
    this.#context = context;
    this.#idOrNumber = idOrNumber;
    this.#returnId = returnId;
    this.current = createRemote(async (signal) => {
      const returns = await context.port.list(await rightTo(context, idOrNumber), signal);
      const found = returns.find(({ id }) => id === returnId);
      if (found) return found;
      throw new CounterbellError('not_found', { message: 'the order has no such return' });
    });
    if (known) this.current.put(known);
  }

  /** Asks where the return stands now; what was known stays meanwhile. */
  load(): Promise<void> {
    this.failure.value = undefined;
    return this.current.load();
  }

  /** Takes the return back; resolves to whether that was done. */
  async cancel(): Promise<boolean> {
    const { port } = this.#context;
    if (!port.cancel || this.isCancelling.peek()) return false;
    this.isCancelling.value = true;
    this.failure.value = undefined;
    try {
      const right = await rightTo(this.#context, this.#idOrNumber);
      this.current.put(await port.cancel({ ...right, key: this.#key, returnId: this.#returnId }));
      this.#context.track('return_cancelled');
      return true;
    } catch (reason) {
      const error = toCounterbellError(reason);
      // It moved on meanwhile: show where it stands now, with the reason why it could not be cancelled.
      if (error.reason === 'conflict') await this.current.load();
      this.failure.value = error;
      return false;
    } finally {
      this.isCancelling.value = false;
    }
  }

  /** Ends the load under way. */
  dispose(): void {
    this.current.dispose();
  }
}
