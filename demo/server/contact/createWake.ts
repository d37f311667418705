/** Lets a source of frames sleep until there is something to read. */
export interface Wake {
  /** Ends the sleep now, or the next one at once. */
  ring(): void;
  /** Sleeps; tells whether it was rung, nothing came for `ms`, or the stream ends. */
  sleep(ms: number): Promise<'rung' | 'silence' | 'ended'>;
}

/** Makes the sleep of one stream; `signal` ends it. */
export function createWake(signal: AbortSignal): Wake {
  let rung = false;
  let wake: (() => void) | undefined;
  signal.addEventListener('abort', () => wake?.(), { once: true });
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async sleep(ms) {
      if (!(rung || signal.aborted))
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      wake = undefined;
      if (signal.aborted) return 'ended';
      const outcome = rung ? 'rung' : 'silence';
      rung = false;
      return outcome;
    },
  };
}
