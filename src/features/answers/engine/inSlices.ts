/** Milliseconds of work after which the page may draw and answer. */
const slice = 6;

/** Does work that yields now and then, without ever keeping the thread for long. Rejects with the signal's reason. */
export async function inSlices<Result>(work: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  let until = 0;
  for (;;) {
    if (performance.now() >= until) {
      await pause();
      signal?.throwIfAborted();
      until = performance.now() + slice;
    }
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Not a timer, which browsers make wait 4 ms. */
async function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  port1.close();
}
