import * as v from 'valibot';
import { CounterbellError, toCounterbellError } from './errors.ts';
import { followEvents } from './eventStream.ts';
import { buildPath, type CallInput, parseJson, readAnswer, send } from './httpMessage.ts';
import type { Identity } from './identity.ts';
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
  /** Follows a stream operation after `afterId`; events that do not validate end it with `invalid_response`. */
  follow<P extends Schema, A extends Schema>(
    operation: Operation<P, Schema, Schema, A>,
    input: { params?: Input<P>; token?: string; afterId?: string },
    on: {
      event(event: v.InferOutput<A>): void;
      state(state: 'connecting' | 'live' | 'waiting'): void;
      ended(error: CounterbellError): void;
    },
  ): () => void;
  /** What the backend says about itself, asked once per language and kept. */
  shop(locale: string, signal?: AbortSignal): Promise<Shop>;
}

export interface HttpOptions {
  /** Absolute URL the operations' paths are appended to. */
  baseUrl: string;
  identity: () => Identity;
  /** Total time for one try, body included. */
  timeoutMs?: number;
}

/** A read is tried three times, a keyed write too: the key makes a repeat harmless. */
const maxTries = 3;

/** Makes a client for the REST contract at `baseUrl`. */
export function createHttpClient({ baseUrl, identity, timeoutMs = 12_000 }: HttpOptions): HttpClient {
  const base = baseUrl.replace(/\/$/u, '');

  const call: HttpClient['call'] = async (operation, input = {}, signal) => {
    const canRepeat = operation.method === 'GET' || operation.keyed === true;
    for (let attempt = 0; ; attempt++) {
      try {
        return await tryOnce(operation, input, signal);
      } catch (cause) {
        const error = toCounterbellError(cause);
        const isTransient = error.code === 'unavailable' || error.reason === 'in_progress';
        const pauseMs = error.retryAfterMs ?? 300 + backOffMs(attempt, 400, 3_000);
        if (!canRepeat || !isTransient || attempt + 1 >= maxTries || pauseMs > 5_000) throw error;
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
    const isExpired = first.status === 401 && input.token === undefined && identity().isKnown;
    return readAnswer(
      operation,
      isExpired
        ? await send(url(operation, input), operation, input, await identity().renew(), limits)
        : first,
    );
  }

  return {
    call,
    follow: (operation, { params, token, afterId }, on) =>
      followEvents({
        url: base + buildPath(operation.path, { params }),
        headers: () => (token ? { Authorization: `Bearer ${token}` } : {}),
        lastEventId: afterId,
        onState: on.state,
        onEnd: on.ended,
        onEvent({ data }) {
          const event = readEvent(operation, data);
          if (event instanceof CounterbellError) on.ended(event);
          else on.event(event);
        },
      }),
    shop: rememberShops((locale, signal) => call(getShop, { locale }, signal)),
  };
}

/** Asks once per language; a failure is forgotten, so that the next call asks again. */
function rememberShops(ask: HttpClient['shop']): HttpClient['shop'] {
  const shops = new Map<string, Promise<Shop>>();
  return (locale, signal) => {
    const known = shops.get(locale);
    if (known) return known;
    const asked = ask(locale, signal);
    shops.set(locale, asked);
    asked.catch(() => shops.delete(locale));
    return asked;
  };
}

function readEvent<A extends Schema>(
  operation: Operation<Schema, Schema, Schema, A>,
  data: string,
): v.InferOutput<A> | CounterbellError {
  const schema: Schema = operation.answer ?? v.never();
  const event = v.safeParse(schema, parseJson(data));
  return event.success
    ? event.output
    : new CounterbellError('invalid_response', { message: `${operation.id}: an event is off the contract` });
}
