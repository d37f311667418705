import { type ReadonlySignal, signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from './errors.ts';

/** What a screen knows of something remote. `value` is the last known one, kept while loading again and after a failure. */
export type Remote<T> =
  | { readonly state: 'loading'; readonly value?: T | undefined }
  | { readonly state: 'failed'; readonly error: CounterbellError; readonly value?: T | undefined }
  | { readonly state: 'ready'; readonly value: T };

/** Something remote that can be loaded, loaded again and put aside. */
export interface RemoteResource<T> {
  readonly current: ReadonlySignal<Remote<T>>;
  /** Loads (again); a load under way is given up for the new one. */
  load(): Promise<void>;
  /** Puts in a value that came another way, such as the answer of a write. */
  put(value: T): void;
  dispose(): void;
}

/** Makes a resource; nothing is loaded before `load`. */
export function createRemote<T>(
  fetchValue: (signal: AbortSignal) => Promise<T>,
  initial?: T,
): RemoteResource<T> {
  const current = signal<Remote<T>>({ state: 'loading', value: initial });
  let running: AbortController | undefined;
  return {
    current,
    async load() {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      current.value = { state: 'loading', value: current.peek().value };
      try {
        const value = await fetchValue(mine.signal);
        if (!mine.signal.aborted) current.value = { state: 'ready', value };
      } catch (error) {
        if (mine.signal.aborted) return;
        current.value = { state: 'failed', error: toCounterbellError(error), value: current.peek().value };
      }
    },
    put(value) {
      running?.abort();
      current.value = { state: 'ready', value };
    },
    dispose() {
      running?.abort();
    },
  };
}
