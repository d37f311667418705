import { toCounterbellError } from '#core/errors.ts';
import type { Remote } from '#core/remote.ts';
import type { ReturnOptions } from './contract.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { Return } from './returnSchema.ts';
import { rightTo } from './rightTo.ts';
import { readSeenOrder, writeSeenOrder } from './seenOrder.ts';

/** One order as returns see it. */
export interface ReturnableOrder {
  readonly options: ReturnOptions;
  readonly returns: readonly Return[];
  /** Set when the shop could not be reached: ISO 8601 instant at which it said so last. */
  readonly seenAt?: string | undefined;
}

const passing: ReadonlySet<string> = new Set([
  'offline',
  'timeout',
  'unavailable',
  'rate_limited',
  'invalid_response',
]);

/** Asks what can come back from an order and what did; where the shop can't be reached, what this device saw last. */
export async function askOrder(
  context: ReturnsContext,
  idOrNumber: string,
  signal: AbortSignal,
): Promise<ReturnableOrder> {
  const { port, session, isOffline } = context;
  const right = await rightTo(context, idOrNumber);
  const readSeen = () => readSeenOrder(session, right.orderId);
  // Not waited for where it is known that nothing would come.
  const known = isOffline.peek() ? await readSeen() : undefined;
  if (known) return known;
  try {
    const [options, returns] = await Promise.all([port.options(right, signal), port.list(right, signal)]);
    await writeSeenOrder(session, { options, returns, seenAt: new Date().toISOString() });
    return { options, returns };
  } catch (cause) {
    const seen = passing.has(toCounterbellError(cause).code) ? await readSeen() : undefined;
    if (seen) return seen;
    throw cause;
  }
}

/** Whether something is missing for want of a connection alone. */
export function isCutOff(remote: Remote<unknown>): boolean {
  return remote.state === 'failed' && remote.error.code === 'offline';
}
