import type { Counterbell } from '#launcher/counterbell.ts';

/** A call made before the loader arrived: the method's name and its arguments. */
export type QueuedCall = readonly [method: string, ...arguments: unknown[]];

/**
 * Replays calls made through the stub (`counterbell.q.push(['open', 'orders'])`) in order, and returns the `q` of the
 * real handle, whose `push` runs at once. A call that makes no sense is named in the console.
 */
export function replay(handle: Counterbell, stub: unknown): { push(...calls: QueuedCall[]): void } {
  const run = (call: unknown) => {
    const [name, ...values] = Array.isArray(call) ? call : [];
    const method: unknown = typeof name === 'string' ? Reflect.get(handle, name) : undefined;
    if (typeof method === 'function') Reflect.apply(method, handle, values);
    else
      console.warn(`Counterbell: there is no method ${JSON.stringify(name)}; see the README, "The handle".`);
  };
  const waiting: unknown = typeof stub === 'object' && stub !== null ? Reflect.get(stub, 'q') : stub;
  if (Array.isArray(waiting)) waiting.forEach(run);
  return { push: (...calls) => calls.forEach(run) };
}
