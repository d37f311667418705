import { type ReadonlySignal, signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import type { Pending } from './conversationRecord.ts';

export type OutboxItem = Pending & { readonly isFailed: boolean };

/** Messages on their way, in the order they were written. */
export interface Outbox {
  readonly items: ReadonlySignal<readonly OutboxItem[]>;
  /** Keys that have arrived or were taken back. */
  readonly settled: ReadonlySet<string>;
  /** Puts messages at the end without sending them. */
  put(messages: readonly Pending[]): void;
  /** Sends what waits, also what failed before; a second call while sending does nothing. */
  flush(): Promise<void>;
  /** A message has arrived, whichever way it was learned. */
  settle(key: string): void;
  /** Takes everything back and returns the words. */
  takeBack(): string[];
}

/**
 * Makes an outbox. A failure that may pass holds everything behind it too, so that the order stays; a message that
 * the backend refuses for itself lets the others pass.
 */
export function createOutbox(options: {
  deliver: (message: Pending) => Promise<void>;
  /** Told after the failed messages are marked. */
  onError: (error: CounterbellError) => void;
}): Outbox {
  const items = signal<readonly OutboxItem[]>([]);
  const settled = new Set<string>();
  let isSending = false;

  const mark = (isFailed: boolean, applies: (item: OutboxItem) => boolean) => {
    items.value = items.value.map((item) => (applies(item) ? { ...item, isFailed } : item));
  };
  const settle = (key: string) => {
    settled.add(key);
    items.value = items.value.filter((item) => item.key !== key);
  };

  async function sendNext(next: OutboxItem): Promise<void> {
    try {
      await options.deliver(next);
      settle(next.key);
    } catch (cause) {
      const error = toCounterbellError(cause);
      const isRefused = error.code === 'rejected' && error.reason !== 'in_progress';
      mark(true, ({ key }) => !isRefused || key === next.key);
      options.onError(error);
    }
  }

  return {
    items,
    settled,
    put(messages) {
      const known = new Set(items.peek().map(({ key }) => key));
      const added = messages.filter(({ key }) => !known.has(key) && !settled.has(key));
      items.value = [...items.peek(), ...added.map((message) => ({ ...message, isFailed: false }))];
    },
    async flush() {
      if (isSending) return;
      isSending = true;
      mark(false, () => true);
      for (;;) {
        const next = items.peek().find(({ isFailed }) => !isFailed);
        if (!next) break;
        await sendNext(next);
      }
      isSending = false;
    },
    settle,
    takeBack() {
      const words = items.peek().map(({ text }) => text);
      for (const { key } of items.peek()) settle(key);
      return words;
    },
  };
}
