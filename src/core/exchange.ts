import type { Circuit } from './circuit.ts';
import { CounterbellError, toCounterbellError } from './errors.ts';
import { type Answered, buildPath, type CallInput, readProblem, send } from './httpMessage.ts';
import type { Identity } from './identity.ts';
import type { Operation } from './operation.ts';
import { refusePortal } from './refusePortal.ts';
import type { ServerClock } from './serverClock.ts';
import { createSharing } from './sharing.ts';

type Input = CallInput<unknown, unknown, unknown>;

/** One try of a call: a request and its whole answer, whatever it says; throws when there is none. */
export type Exchange = (operation: Operation, input: Input, signal?: AbortSignal) => Promise<Answered>;

export interface ExchangeOptions {
  identity: () => Identity;
  /** Total time for one try, body included. */
  timeoutMs?: number;
  clock?: ServerClock | undefined;
}

/** Makes what exchanges messages with one backend: equal reads at the same time are one, and a shop that is down gets its rest. */
export function createExchange(
  { identity, timeoutMs = 12_000, clock }: ExchangeOptions,
  circuit: Circuit,
  base: string,
): Exchange {
  const share = createSharing<Answered>();

  /** A host page that cannot give a token must not take the public answers down with it. */
  const ownToken = (operation: Operation) =>
    operation.access === 'public'
      ? identity()
          .token()
          .catch(() => undefined)
      : identity().token();

  async function sendOnce(
    url: string,
    operation: Operation,
    input: Input,
    token: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answered> {
    circuit.check(url);
    try {
      const answered = await send(url, operation, input, token, { timeoutMs, signal });
      clock?.told(answered.headers.get('Date'));
      circuit.told(url, answered.status >= 400 ? readProblem(answered) : undefined);
      refuseForeign(answered, input.key);
      return answered;
    } catch (cause) {
      circuit.told(url, toCounterbellError(cause));
      throw cause;
    }
  }

  const sendShared = (
    operation: Operation,
    input: Input,
    token: string | undefined,
    signal?: AbortSignal,
  ) => {
    const url = base + buildPath(operation.path, input);
    if (operation.method !== 'GET') return sendOnce(url, operation, input, token, signal);
    const key = [url, input.locale, token].join(' ');
    return share(key, (ending) => sendOnce(url, operation, input, token, ending), signal);
  };

  /** An expired identity is renewed once. */
  return async (operation, input, signal) => {
    const token = input.token ?? (await ownToken(operation));
    const first = await sendShared(operation, input, token, signal);
    const isExpired = first.status === 401 && input.token === undefined && identity().isKnown;
    return isExpired ? sendShared(operation, input, await identity().renew(token), signal) : first;
  };
}

/**
 * An answer to another request, such as one a cache on the way mixed up, must not pass for a receipt; nor may one that says
 * nothing of its request, such as a portal's, unless it is a refusal.
 */
function refuseForeign({ headers, status, body }: Answered, key: string | undefined): void {
  const echoed = headers.get('Idempotency-Key');
  if (key === undefined || (echoed === null && status >= 300) || echoed?.replaceAll('"', '') === key) return;
  if (typeof body === 'string') refusePortal(body);
  throw new CounterbellError('invalid_response', { message: 'an answer to another request' });
}
