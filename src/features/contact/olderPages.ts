import { type ReadonlySignal, signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import type { ConversationHistory } from './history.ts';
import type { ConversationAccess, ConversationPort } from './port.ts';

/** Earlier messages, a page at a time. */
export interface OlderPages {
  /** Undefined where the conversation's beginning is known. */
  readonly cursor: ReadonlySignal<string | undefined>;
  readonly isLoading: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<CounterbellError | undefined>;
  load(): Promise<void>;
}

/** Loads into a history what came before its first event. */
export function createOlderPages(
  history: ConversationHistory,
  port: ConversationPort,
  access: ReadonlySignal<ConversationAccess | undefined>,
): OlderPages {
  const isLoading = signal(false);
  const error = signal<CounterbellError | undefined>();
  return {
    cursor: history.olderCursor,
    isLoading,
    error,
    async load() {
      const right = access.peek();
      const cursor = history.olderCursor.peek();
      if (!right || cursor === undefined || isLoading.peek()) return;
      isLoading.value = true;
      error.value = undefined;
      try {
        const page = await port.get({ ...right, cursor });
        if (access.peek()?.id === right.id) history.putOlder(page);
      } catch (cause) {
        error.value = toCounterbellError(cause);
      }
      isLoading.value = false;
    },
  };
}
