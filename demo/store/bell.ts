/** A call for the widget: a method of its handle, then its arguments. */
export type BellCall = readonly ['identify', { getToken(): Promise<string> }] | readonly ['logout'];

interface BellQueue {
  readonly q: { push(call: BellCall): unknown };
}

function isQueue(value: unknown): value is BellQueue {
  if (typeof value !== 'object' || value === null || !('q' in value)) return false;
  const { q } = value;
  return typeof q === 'object' && q !== null && 'push' in q && typeof q.push === 'function';
}

/**
 * Calls Counterbell, whether or not its script has arrived: until then the call waits in an array the
 * loader empties; afterwards the handle’s own `q.push` carries it out at once. In plain JavaScript this
 * whole file is `(window.counterbell ??= { q: [] }).q.push(['logout'])`.
 */
export function callBell(call: BellCall): void {
  const present: unknown = Reflect.get(window, 'counterbell');
  if (isQueue(present)) {
    present.q.push(call);
    return;
  }
  Reflect.set(window, 'counterbell', { q: [call] });
}
