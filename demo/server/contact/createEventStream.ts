const encoder = new TextEncoder();

/**
 * Makes a byte stream of server-sent events from a source of frames. The source is asked for the next frame only when
 * the last one is on its way, so a slow reader costs no memory; its signal aborts when the reader has gone or the
 * server stops, and it must then return. A source that fails ends the stream, so that the client comes back.
 */
export function createEventStream(
  source: (signal: AbortSignal) => AsyncGenerator<string>,
  stopping: AbortSignal,
  onFailure: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const ending = new AbortController();
  const end = () => ending.abort();
  let hasLeft = false;
  stopping.addEventListener('abort', end, { once: true });
  if (stopping.aborted) end();
  const frames = source(ending.signal);

  return new ReadableStream<Uint8Array>(
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
}
