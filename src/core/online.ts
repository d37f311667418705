import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { backOffMs, wait } from './retry.ts';

/** Whether the shop can be reached, found out by requests alone: what a browser thinks of its connection is a hint. */
export interface Online {
  readonly isOffline: ReadonlySignal<boolean>;
  /** A request was answered by the shop, or found no way to it. */
  told(isReached: boolean): void;
  /** Tries by itself while the shop is out of reach and somebody needs it, or seems to be. Returns what ends that. */
  watch(isNeeded: ReadonlySignal<boolean>): () => void;
}

const shortestMs = 2_000;
const longestMs = 60_000;

/** Starts as online, since nothing has failed yet. `probe` makes one request, and tells its outcome like all requests. */
export function createOnline(
  probe: (signal: AbortSignal) => Promise<unknown>,
  monotonic: () => number = () => performance.now(),
): Online {
  const isOffline = signal(false);
  let attempt = 0;
  let backAt = Number.NEGATIVE_INFINITY;
  return {
    isOffline,
    told(isReached) {
      if (isReached && isOffline.peek()) backAt = monotonic();
      isOffline.value = !isReached;
    },
    watch: (isNeeded) =>
      effect(() => {
        if (!isNeeded.value) return undefined;
        const ending = new AbortController();
        if (isOffline.value) {
          // Lost again at once, as where something blocks some addresses alone, it is not asked for as often as before.
          if (monotonic() - backAt > longestMs) attempt = 0;
          void probeOn(probe, () => attempt++, ending.signal);
        } else {
          // A hint worth one request: the shopper is told before they send something.
          const look = () => void probe(ending.signal).catch(() => undefined);
          addEventListener('offline', look, { signal: ending.signal });
        }
        return () => ending.abort();
      }),
  };
}

/** Probes ever more rarely, and at once when the browser believes that the connection is back, until ended. */
async function probeOn(
  probe: (signal: AbortSignal) => Promise<unknown>,
  nextAttempt: () => number,
  ending: AbortSignal,
): Promise<void> {
  while (!ending.aborted) {
    const longest = Math.min(longestMs, shortestMs * 2 ** nextAttempt());
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
