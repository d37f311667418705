import type * as v from 'valibot';
import { type CounterbellError, toCounterbellError } from './errors.ts';
import { buildPath, type CallInput, parseJson, readAnswer, resolveUrl, send } from './httpMessage.ts';
import type { Identity } from './identity.ts';
import type { Operation } from './operation.ts';
import { backOffMs, wait } from './retry.ts';
import type { ServerClock } from './serverClock.ts';
import { getShop, type Shop } from './shop.ts';

type Schema = v.GenericSchema;
type Input<S> = S extends Schema ? v.InferInput<S> : undefined;

/** Speaks the HTTP contract with one backend. */
export interface HttpClient {
  /** Calls an operation and validates its answer; throws `CounterbellError`. */
  call<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
    operation: Operation<P, Q, B, A>,
    input?: CallInput<Input<P>, Input<Q>, Input<B>>,
    signal?: AbortSignal,
  ): Promise<v.InferOutput<A>>;
  /** Absolute URL of an operation, for what is not a call, such as a stream. */
  url(operation: Operation, params: unknown): string;
  /** Parses what the backend sent, with its addresses made absolute; undefined for what is not JSON. */
  parse(text: string): unknown;
  /** Makes an address of the backend's absolute: it may be on another origin than the page. */
  resolve(address: string): string;
  /** What the backend says about itself, asked once per language and kept; shared, so no single caller can abort it. */
  shop(locale: string): Promise<Shop>;
  /** Finds out, by one small request, whether the shop can be reached. */
  probe(signal?: AbortSignal): Promise<unknown>;
}

export interface HttpOptions {
  /** Absolute URL the operations' paths are appended to. */
  baseUrl: string;
  identity: () => Identity;
  /** Total time for one try, body included. */
  timeoutMs?: number;
  /** Told of every call whether the shop was reached. */
  told?: ((isReached: boolean) => void) | undefined;
  clock?: ServerClock | undefined;
}

/** A read is tried three times, a keyed write too: the key makes a repeat harmless. */
const maxTries = 3;

/** Makes a client for the REST contract at `baseUrl`. */
export function createHttpClient({
  baseUrl,
  identity,
  timeoutMs = 12_000,
  told,
  clock,
}: HttpOptions): HttpClient {
  const base = baseUrl.replace(/\/$/u, '');
  const resolve = (address: string) => resolveUrl(address, `${base}/`);
  const parse = (text: string) => parseJson(text, resolve);

  const call: HttpClient['call'] = async (operation, input = {}, signal) => {
    const canRepeat = operation.method === 'GET' || operation.keyed === true;
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await tryOnce(operation, input, signal);
        told?.(true);
        return answer;
      } catch (cause) {
        const error = toCounterbellError(cause);
        const pauseMs = error.retryAfterMs ?? 300 + backOffMs(attempt, 400, 3_000);
        if (!canRepeat || !isTransient(error) || attempt + 1 >= maxTries || pauseMs > 5_000) {
          const isReached = reachedBy(error);
          if (isReached !== undefined) told?.(isReached);
          throw error;
        }
        await wait(pauseMs, signal).catch((reason) => {
          throw toCounterbellError(reason);
        });
      }
    }
  };

  const url = (operation: Operation, input: CallInput<unknown, unknown, unknown>) =>
    base + buildPath(operation.path, input);

  /** A host page that cannot give a token must not take the public answers down with it. */
  const ownToken = (operation: Operation) =>
    operation.access === 'public'
      ? identity()
          .token()
          .catch(() => undefined)
      : identity().token();

  /** One try; an expired identity is renewed once. */
  async function tryOnce<A extends Schema>(
    operation: Operation<Schema, Schema, Schema, A>,
    input: CallInput<unknown, unknown, unknown>,
    signal: AbortSignal | undefined,
  ): Promise<v.InferOutput<A>> {
    const limits = { timeoutMs, signal };
    const token = input.token ?? (await ownToken(operation));
    const first = await send(url(operation, input), operation, input, token, limits);
    clock?.told(first.headers.get('Date'));
    const isExpired = first.status === 401 && input.token === undefined && identity().isKnown;
    return readAnswer(
      operation,
      isExpired
        ? await send(url(operation, input), operation, input, await identity().renew(token), limits)
        : first,
      parse,
    );
  }

  return {
    call,
    url: (operation, params) => url(operation, { params }),
    parse,
    resolve,
    shop: rememberShops((locale) => call(getShop, { locale })),
    probe: (signal) => call(getShop, {}, signal),
  };
}

/** A lost connection is worth another try, unless the browser itself says that there is none. */
function isTransient({ code, reason }: CounterbellError): boolean {
  return code === 'unavailable' || reason === 'in_progress' || (code === 'offline' && navigator.onLine);
}

/** Whether a failure shows that the shop was reached; undefined for one that tells nothing. */
function reachedBy({ code, reason }: CounterbellError): boolean | undefined {
  if (code === 'offline') return false;
  return reason !== undefined || code === 'unavailable' ? true : undefined;
}

/** Asks once per language; a failure is forgotten, so that the next call asks again. */
function rememberShops(ask: HttpClient['shop']): HttpClient['shop'] {
  const shops = new Map<string, Promise<Shop>>();
  return (locale) => {
    const known = shops.get(locale);
    if (known) return known;
    const asked = ask(locale);
    shops.set(locale, asked);
    asked.catch(() => shops.delete(locale));
    return asked;
  };
}
