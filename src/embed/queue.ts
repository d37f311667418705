import type { Counterbell } from '#launcher/counterbell.ts';

/** A call made before the loader arrived: the method's name and its arguments. */
export type QueuedCall = readonly [method: string, ...values: unknown[]];

/**
 * Replays calls made through the stub (`counterbell.q.push(['open', 'orders'])`) in order, and gives the handle a `q`
 * whose `push` runs at once. A call that makes no sense is named in the console.
 */
export function replay(handle: Counterbell, stub: unknown): void {
  const push = (...calls: QueuedCall[]) => {
    for (const [name, ...values] of calls) {
      try {
        Object(handle)[name](...values);
      } catch (error) {
        console.error('Counterbell:', name, error);
      }
    }
  };
  Object.assign(handle, { q: { push } });
  const waiting: unknown = Object(stub).q;
  if (Array.isArray(waiting)) push(...waiting);
}
