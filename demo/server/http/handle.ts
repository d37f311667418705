import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Operation } from '#core/operation.ts';
import type { Queryable } from '#server/database/database.ts';
import type { Services } from '#server/services.ts';
import { authorize, bearerToken } from './authorize.ts';
import { check } from './check.ts';
import { clientAddress } from './clientAddress.ts';
import { fingerprintOf, readKey, writeOnce } from './idempotency.ts';
import { type Locale, negotiateLocale, wantedLanguages } from './locale.ts';
import { ProblemError } from './ProblemError.ts';
import { readBody } from './readBody.ts';
import { answerJson, answerStream } from './respond.ts';
import type { Identity, Principal } from './tokens.ts';

type Schema = v.GenericSchema;

/** One checked request. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The best of the shop's own languages. */
  readonly locale: Locale;
  /** BCP 47, best first, for what is written in more languages than the shop. */
  readonly languages: readonly string[];
  /** The identified shopper, where the token is the shop's identity token. */
  readonly identity: Identity | null;
  /** What the bearer token proves; for a bound token, `authorize` has compared it with the path already. */
  readonly principal: Principal | null;
  readonly token: string | null;
  /** The Idempotency-Key; null where the operation is not keyed. */
  readonly key: string | null;
  readonly lastEventId: string | null;
  /** Aborted when the shopper leaves, and for a stream also when the server shuts down. */
  readonly signal: AbortSignal;
  readonly address: string;
  /** The transaction of a keyed write: do all of its work in here. Otherwise the database. */
  readonly database: Queryable;
}

/**
 * Serves an operation. A handler returns the answer (nothing for 204, a byte stream for `stream`) or throws a
 * `ProblemError`. A keyed write runs once; `complete` is applied to its stored answer on the first and on every
 * repeated request, for what must be fresh, such as a token, and may refuse a repeat by somebody else.
 */
export function handle<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  app: Hono,
  services: Services,
  operation: Operation<P, Q, B, A>,
  handler: (
    call: Call<v.InferOutput<P>, v.InferOutput<Q>, v.InferOutput<B>>,
  ) => Promise<v.InferInput<A> | ReadableStream<Uint8Array>>,
  complete?: (answer: v.InferOutput<A>, call: Pick<Call, 'identity'>) => Promise<v.InferInput<A>>,
): void {
  const path = operation.path.replaceAll(/\{(\w+)\}/gu, ':$1');
  app.on(operation.method, path, async (context) => {
    const call = await readCall(services, operation, context);
    if (operation.keyed !== true) {
      const answer = await handler(call);
      if (answer instanceof ReadableStream) return answerStream(context, answer);
      const language = languageOf(answer) ?? call.locale;
      return answerJson(context, encode(operation, answer), language, operation.tagged === true);
    }
    const outcome = await writeOnce(services.database, keyedWrite(operation, call), async (database) =>
      encode(operation, await handler({ ...call, database })),
    );
    if (outcome.replayed) context.header('Idempotent-Replayed', 'true');
    const text =
      complete === undefined || operation.answer === undefined || outcome.answer === null
        ? outcome.answer
        : encode(operation, await complete(v.parse(operation.answer, JSON.parse(outcome.answer)), call));
    return answerJson(context, text, outcome.locale, false);
  });
}

async function readCall<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  services: Services,
  operation: Operation<P, Q, B, A>,
  context: Context,
): Promise<Call<v.InferOutput<P>, v.InferOutput<Q>, v.InferOutput<B>>> {
  const { req } = context;
  const anything = v.unknown();
  const token = bearerToken(req.header('authorization'));
  const params = check(operation.params ?? anything, req.param(), 'not_found');
  const principal = await authorize(services.tokens, operation, token, req.param());
  const address = clientAddress(context, services.config.trustedProxies);
  if (operation.method === 'POST') await limitWrites(services, address);
  const key = operation.keyed === true ? readKey(req.header('idempotency-key')) : null;
  const wrongQuery = operation.problems.includes('invalid') ? 'invalid' : 'bad_request';
  const query = check(operation.query ?? anything, req.query(), wrongQuery);
  const languages = wantedLanguages(req.header('accept-language'));
  const body = operation.body && check(operation.body, await readBody(context), 'invalid');
  return {
    params,
    query,
    body,
    locale: negotiateLocale(languages),
    languages,
    identity: principal?.kind === 'identity' ? principal.identity : null,
    principal,
    token,
    key,
    lastEventId: req.header('last-event-id') ?? null,
    signal: operation.stream ? AbortSignal.any([req.raw.signal, services.stopping]) : req.raw.signal,
    address,
    database: services.database,
  };
}

async function limitWrites({ rateLimit, config }: Services, address: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await rateLimit.take(config.limits.writesPerAddress, address);
  if (!allowed) throw new ProblemError('rate_limited', { retryAfterSeconds });
}

/**
 * On a public operation a repeat may come from a caller whose identity has ended or begun meanwhile: it is the same write
 * all the same, so the key alone tells it. Elsewhere each caller has keys of its own.
 */
function keyedWrite(operation: Pick<Operation, 'id' | 'access'>, call: Call) {
  const { principal, params, body, locale, key } = call;
  if (key === null) throw new ProblemError('key_missing');
  const who =
    principal === null || operation.access === 'public'
      ? 'anyone'
      : `${principal.kind}:${principal.kind === 'identity' ? principal.identity.customerId : principal.id}`;
  const fingerprint = fingerprintOf([params, body ?? null]);
  return { scope: `${operation.id} ${who}`, key, fingerprint, locale };
}

/** The language an answer says that it is in. */
function languageOf(answer: unknown): string | undefined {
  const isSaid = typeof answer === 'object' && answer !== null && 'locale' in answer;
  return isSaid && typeof answer.locale === 'string' ? answer.locale : undefined;
}

/** JSON text of an answer; the schema drops whatever the contract does not name. */
function encode(operation: { readonly answer?: Schema }, answer: unknown): string | null {
  return operation.answer === undefined ? null : JSON.stringify(v.parse(operation.answer, answer));
}
