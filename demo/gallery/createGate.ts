import type { CounterbellError } from '#core/errors.ts';
import { wait } from '#core/retry.ts';

/** What becomes of a call: an error it fails with, or `never` an answer. */
export type Outcome = CounterbellError | 'never';

/** Stands between the panel and the fakes' ports, so that calls can fail, hang and take their time. */
export interface Gate {
  /** What becomes of calls from now on: of one such as `orders.find`, of all of `orders`, or of every one (`*`). */
  close(calls: string, outcome: Outcome): void;
  /** Lets all calls through again. */
  open(): void;
  /** The port behind the gate; `name` is the feature's id. */
  behind<Port extends object>(name: string, port: Port): Port;
}

/** Makes a gate at which each answer takes `delayMs`. */
export function createGate(delayMs: number): Gate {
  const outcomes = new Map<string, Outcome>();
  const pass = (name: string, call: string, work: () => unknown): unknown => {
    const outcome = outcomes.get(`${name}.${call}`) ?? outcomes.get(name) ?? outcomes.get('*');
    if (outcome === 'never') return new Promise(() => undefined);
    if (outcome) return Promise.reject(outcome);
    return delayMs > 0 ? wait(delayMs).then(work) : work();
  };
  const behind = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get(target, key) {
        const part: unknown = Reflect.get(target, key);
        if (typeof part === 'object' && part !== null) return behind(name, part);
        // A stream gives no answer to wait for.
        if (typeof part !== 'function' || key === 'follow') return part;
        return (...given: unknown[]) => pass(name, String(key), () => Reflect.apply(part, target, given));
      },
    });
  return {
    close: (calls, outcome) => void outcomes.set(calls, outcome),
    open: () => outcomes.clear(),
    behind,
  };
}
