import { type ReadonlySignal, signal } from '@preact/signals';
import { createKey } from '#core/key.ts';

/** The key that what is being written is going to be sent under. */
export interface DraftKey {
  readonly current: ReadonlySignal<string>;
  /** The words that may have been sent under it; undefined where none were. */
  sentWords(): string | undefined;
  /** Takes over the key of words that are to be sent again. */
  take(key: string, sentWords?: string): void;
  renew(): void;
  /** Other words than those that were sent need another key. */
  fit(words: string): void;
}

/** Makes a key for the first draft. */
export function createDraftKey(): DraftKey {
  const current = signal(createKey());
  let sent: string | undefined;
  const take: DraftKey['take'] = (key, sentWords) => {
    sent = sentWords;
    current.value = key;
  };
  const renew = () => take(createKey());
  return {
    current,
    sentWords: () => sent,
    take,
    renew,
    fit(words) {
      if (sent !== undefined && sent !== words) renew();
    },
  };
}
