import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { backOffMs, wait } from './retry.ts';

/** Whether the shop can be reached, found out by requests alone: what a browser thinks of its connection is a hint. */
export interface Online {
  readonly isOffline: ReadonlySignal<boolean>;
  /** A request was answered by the shop, or found no way to it. */
  told(isReached: boolean): void;
  /** Tries by itself while the shop is out of reach and somebody needs it. Returns what ends that. */
  watch(isNeeded: ReadonlySignal<boolean>): () => void;
}

const shortestMs = 2_000;
const longestMs = 60_000;

/** Starts as online, since nothing has failed yet. `probe` makes one request, and tells its outcome like all requests. */
export function createOnline(probe: (signal: AbortSignal) => Promise<unknown>): Online {
  const isOffline = signal(false);
  return {
    isOffline,
    told(isReached) {
      isOffline.value = !isReached;
    },
    watch: (isNeeded) =>
      effect(() => {
        if (!isOffline.value || !isNeeded.value) return undefined;
        const ending = new AbortController();
        void probeOn(probe, ending.signal);
        return () => ending.abort();
      }),
  };
}

/** Probes ever more rarely, and at once when the browser believes that the connection is back, until ended. */
async function probeOn(probe: (signal: AbortSignal) => Promise<unknown>, ending: AbortSignal): Promise<void> {
  for (let attempt = 0; !ending.aborted; attempt++) {
    const longest = Math.min(longestMs, shortestMs * 2 ** attempt);
    const hint = new AbortController();
    addEventListener('online', () => hint.abort(), { once: true, signal: ending });
    // Half of it at least, so that many shoppers who lost the same connection come back spread out, yet none hammers.
    const pause = wait(
      longest / 2 + backOffMs(0, longest / 2, longestMs),
      AbortSignal.any([ending, hint.signal]),
    );
    await pause.catch(() => undefined);
    // What it found out is told where all requests tell it.
    if (!ending.aborted) await probe(ending).catch(() => undefined);
  }
}
