const encoder = new TextEncoder();

/**
 * Makes a response of server-sent events from a source of frames. The source is asked for the next frame only when
 * the last one is on its way, so a slow reader costs no memory; its signal aborts when the reader has gone or the
 * server stops, and it must then return. A source that fails ends the stream, so that the client comes back.
 */
export function eventStreamResponse(
  source: (signal: AbortSignal) => AsyncGenerator<string>,
  stopping: AbortSignal,
  onFailure: (error: unknown) => void,
): Response {
  const ending = new AbortController();
  const end = () => ending.abort();
  let hasLeft = false;
  stopping.addEventListener('abort', end, { once: true });
  if (stopping.aborted) end();
  const frames = source(ending.signal);

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await frames.next();
          if (!done) {
            controller.enqueue(encoder.encode(value));
            return;
          }
        } catch (error) {
          onFailure(error);
        }
        stopping.removeEventListener('abort', end);
        if (!hasLeft) controller.close();
      },
      async cancel() {
        hasLeft = true;
        end();
        stopping.removeEventListener('abort', end);
        await frames.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // `no-transform` keeps compressing proxies away, the other header keeps nginx from holding events back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

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
