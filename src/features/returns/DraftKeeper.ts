import { signal } from '@preact/signals';
import type { Session } from '#core/session.ts';
import { emptyDraft, type ReturnDraft, ReturnDraftSchema } from './returnDraft.ts';

const pauseMs = 250;

/** Where the session keeps the draft of an order. */
export const draftName = (orderId: string) => `returns.draft.${orderId}`;

/** Holds what the shopper chose for one order, and keeps it on this device as it changes. */
export class DraftKeeper {
  readonly draft = signal<ReturnDraft>(emptyDraft);
  readonly #session: Session;
  #name: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the draft of an order; undefined when this device keeps none. */
  async restore(orderId: string): Promise<ReturnDraft | undefined> {
    this.#name = draftName(orderId);
    return this.#session.read(this.#name, ReturnDraftSchema);
  }

  /** Keeps what was taken back, with what was altered since; resolves when it is kept. */
  async adopt(orderId: string, draft: ReturnDraft): Promise<void> {
    this.change({ ...((await this.restore(orderId)) ?? draft), key: draft.key });
    await this.save();
  }

  /** Takes a new draft and writes it once the shopper pauses. */
  change(draft: ReturnDraft): void {
    this.draft.value = draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pauseMs);
  }

  /** Writes at once; resolves when it is kept, on the device or, where that refuses, in memory. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#name) await this.#session.write(this.#name, this.draft.peek(), 'draft');
  }

  /** Forgets the draft. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.draft.value = emptyDraft;
    if (this.#name) await this.#session.remove(this.#name);
  }

  /** Writes what a pause has not written yet. */
  dispose(): void {
    if (this.#timer !== undefined) void this.save();
  }
}
