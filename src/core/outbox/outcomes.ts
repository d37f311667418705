import { effect, type ReadonlySignal } from '@preact/signals';
import { CounterbellError, toCounterbellError } from '#core/errors.ts';
import type { StoredEntry } from './outboxEntry.ts';

/** The answers that screens of this visit wait for. */
export interface Outcomes {
  /** Resolves to the receipt; rejects when the entry came back, was taken back or forgotten. */
  of(key: string): Promise<unknown>;
  resolve(key: string, receipt: unknown): void;
  /** Nobody will be answered any more. */
  rejectAll(): void;
  dispose(): void;
}

interface Answer {
  readonly promise: Promise<unknown>;
  resolve(receipt: unknown): void;
  reject(error: CounterbellError): void;
}

/** How long the tab that sent an entry has to tell its receipt, after the entry is gone. */
const receiptMs = 1_000;

/** Makes the list of answers, and rejects by itself what the entries show has failed. */
export function createOutcomes(
  known: ReadonlySignal<ReadonlyMap<string, StoredEntry>>,
  later: (ms: number, job: () => void) => () => void,
): Outcomes {
  const pending = new Map<string, Answer>();
  const receipts = new Map<string, unknown>();
  /** What ends the waiting for receipts of entries that are gone. */
  const leaving = new Map<string, () => void>();
  const stay = (key: string) => {
    leaving.get(key)?.();
    leaving.delete(key);
  };
  const reject = (key: string, error: CounterbellError) => {
    stay(key);
    pending.get(key)?.reject(error);
    pending.delete(key);
  };
  const settle = (key: string, entry: StoredEntry | undefined) => {
    if (entry?.state === 'returned') reject(key, toCounterbellError(entry.problem));
    if (entry?.state === 'expired') reject(key, new CounterbellError('timeout'));
    // Taken back and added again, it waits as before.
    if (entry) stay(key);
    else if (!leaving.has(key))
      leaving.set(
        key,
        later(receiptMs, () => reject(key, new CounterbellError('aborted'))),
      );
  };
  const dispose = effect(() => {
    // Read before the loop, which may have no rounds yet, so that the effect runs again.
    const entries = known.value;
    for (const key of pending.keys()) settle(key, entries.get(key));
  });
  return {
    dispose,
    of(key) {
      if (receipts.has(key)) return Promise.resolve(receipts.get(key));
      const answer = pending.get(key) ?? createAnswer();
      pending.set(key, answer);
      settle(key, known.peek().get(key));
      return answer.promise;
    },
    resolve(key, receipt) {
      stay(key);
      receipts.set(key, receipt);
      pending.get(key)?.resolve(receipt);
      pending.delete(key);
    },
    rejectAll() {
      receipts.clear();
      for (const key of [...pending.keys()]) reject(key, new CounterbellError('aborted'));
    },
  };
}

function createAnswer(): Answer {
  let settle: Omit<Answer, 'promise'> | undefined;
  const promise = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Not every write has a screen that waits for it.
  promise.catch(() => undefined);
  return {
    promise,
    resolve: (receipt) => settle?.resolve(receipt),
    reject: (error) => settle?.reject(error),
  };
}
