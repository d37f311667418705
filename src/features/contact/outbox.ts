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
  dispose(): void;
}

/**
 * Makes an outbox. A failure that may pass holds everything behind it too, so that the order stays; a message that
 * the backend refuses for itself lets the others pass. What waits goes out by itself once the device is online again.
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

  async function flush(): Promise<void> {
    if (isSending) return;
    isSending = true;
    mark(false, () => true);
    for (;;) {
      const next = items.peek().find(({ isFailed }) => !isFailed);
      if (!next) break;
      await sendNext(next);
    }
    isSending = false;
  }

  // The line to the shop can outlive a short loss of connection, and then does not come up anew.
  const onOnline = () => void flush();
  addEventListener('online', onOnline);

  return {
    items,
    settled,
    put(messages) {
      const known = new Set(items.peek().map(({ key }) => key));
      const added = messages.filter(({ key }) => !known.has(key) && !settled.has(key));
      items.value = [...items.peek(), ...added.map((message) => ({ ...message, isFailed: false }))];
    },
    flush,
    settle,
    takeBack() {
      const words = items.peek().map(({ text }) => text);
      for (const { key } of items.peek()) settle(key);
      return words;
    },
    dispose: () => removeEventListener('online', onOnline),
  };
}
