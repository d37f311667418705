import type * as v from 'valibot';
import { createCircuit } from './circuit.ts';
import { type Copies, createCopyReader, type Reply, type Request } from './copies.ts';
import { type CounterbellError, toCounterbellError } from './errors.ts';
import { createExchange, type ExchangeOptions } from './exchange.ts';
import { buildPath, type CallInput, parseJson, readAnswer, resolveUrl } from './httpMessage.ts';
import type { Operation } from './operation.ts';
import { backOffMs, wait } from './retry.ts';
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
  /** The shopper pressed something: what comes of it is tried, though the shop is given a rest; once per press and address. */
  insist(): void;
  /** Finds out, by one small request, whether the shop can be reached. */
  probe(signal?: AbortSignal): Promise<unknown>;
}

export interface HttpOptions extends ExchangeOptions {
  /** Absolute URL the operations' paths are appended to. */
  baseUrl: string;
  /** Told of every call whether the shop was reached. */
  told?: ((isReached: boolean) => void) | undefined;
  /** Where what the shop says to everybody is kept for when it cannot be reached; nowhere when left out. */
  copies?: Copies | undefined;
}

/** A read is tried three times, a keyed write too: the key makes a repeat harmless. */
const maxTries = 3;

/** Makes a client for the REST contract at `baseUrl`. */
export function createHttpClient(options: HttpOptions): HttpClient {
  const { told, copies } = options;
  const base = options.baseUrl.replace(/\/$/u, '');
  const resolve = (address: string) => resolveUrl(address, `${base}/`);
  const parse = (text: string) => parseJson(text, resolve);
  const circuit = createCircuit();
  const exchange = createExchange(options, circuit, base);

  const request: Request = async (operation, input, signal) => {
    const canRepeat = operation.method === 'GET' || operation.keyed === true;
    for (let attempt = 0; ; attempt++) {
      try {
        const answered = await exchange(operation, input, signal);
        const answer = await readAnswer(operation, answered, parse);
        told?.(true);
        return { answer, answered };
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
  const ask = copies ? createCopyReader(request, copies, base, parse) : request;
  const call: HttpClient['call'] = async (operation, input = {}, signal) =>
    (await ask(operation, input, signal)).answer;

  return {
    call,
    url: (operation, params) => base + buildPath(operation.path, { params }),
    parse,
    resolve,
    shop: rememberShops((locale) => ask(getShop, { locale }, undefined)),
    insist: circuit.insist,
    probe: async (signal) => (await request(getShop, {}, signal)).answer,
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

/** Asks once per language; a failure is forgotten, and a copy too, so that the next call asks again. */
function rememberShops(ask: (locale: string) => Promise<Reply<Shop>>): HttpClient['shop'] {
  const shops = new Map<string, Promise<Shop>>();
  return (locale) => {
    const known = shops.get(locale);
    if (known) return known;
    const forget = () => shops.delete(locale);
    const asked = ask(locale).then(({ answer, answered }) => {
      if (!answered) forget();
      return answer;
    });
    shops.set(locale, asked);
    asked.catch(forget);
    return asked;
  };
}
