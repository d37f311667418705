/** Lets equal requests that are made at the same time be one. */
export type Share<T> = (
  key: string,
  start: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal | undefined,
) => Promise<T>;

interface Shared<T> {
  readonly promise: Promise<T>;
  readonly ending: AbortController;
  callers: number;
}

/** Makes it; what is shared is ended only when all who wait for it have left. */
export function createSharing<T>(): Share<T> {
  const underway = new Map<string, Shared<T>>();
  const begin = (key: string, start: (signal: AbortSignal) => Promise<T>) => {
    const ending = new AbortController();
    const promise = start(ending.signal).finally(() => {
      if (underway.get(key) === shared) underway.delete(key);
    });
    const shared = { promise, ending, callers: 0 };
    underway.set(key, shared);
    return shared;
  };
  return (key, start, signal) => {
    const shared = underway.get(key) ?? begin(key, start);
    shared.callers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason);
        if (--shared.callers > 0) return;
        underway.delete(key);
        shared.ending.abort(signal?.reason);
      };
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave, { once: true });
      shared.promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  };
}
