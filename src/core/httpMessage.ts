import * as v from 'valibot';
import { CounterbellError } from './errors.ts';
import { encodeJson } from './json.ts';
import { type Operation, type Problem, ProblemSchema, problemCodes } from './operation.ts';
import { readBody } from './readBody.ts';
import { refusePortal } from './refusePortal.ts';
import { retryAfterMs } from './retry.ts';

type Schema = v.GenericSchema;

export interface CallInput<P, Q, B> {
  params?: P;
  query?: Q;
  body?: B;
  /** BCP 47 language of the answer. */
  locale?: string | undefined;
  /** Idempotency key of a write. */
  key?: string;
  /** Access token of one order or conversation; without it the identified shopper's token is used. */
  token?: string | undefined;
}

/** An answer read to its end. */
export interface Answered {
  status: number;
  headers: Headers;
  /** Text, unless it is so long that it is read in parts. */
  body: string | Blob;
}

/** A long body may take longer than other answers, as long as it comes at least this fast. */
const leastBytesPerMs = 50;

/** Sends one request and reads the whole answer within the time limit; throws when there is none. */
export async function send(
  url: string,
  operation: Operation,
  input: CallInput<unknown, unknown, unknown>,
  token: string | undefined,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal | undefined },
): Promise<Answered> {
  const deadline = new AbortController();
  const startedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => deadline.abort(), startedAt + ms - performance.now());
  };
  limit(timeoutMs);
  try {
    const response = await fetch(url, {
      method: operation.method,
      headers: {
        Accept: 'application/json',
        ...(input.locale ? { 'Accept-Language': input.locale } : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(input.key ? { 'Idempotency-Key': `"${input.key}"` } : {}),
        ...(operation.method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(operation.method === 'POST' ? { body: encodeJson(input.body ?? {}) } : {}),
      credentials: 'omit',
      // A write that is sent elsewhere, token and all, must fail instead.
      redirect: operation.method === 'POST' ? 'error' : 'follow',
      cache: operation.tagged ? 'no-cache' : 'no-store',
      signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
    });
    const body = await readBody(response, (bytes) => limit(timeoutMs + bytes / leastBytesPerMs));
    return { status: response.status, headers: response.headers, body };
  } catch (cause) {
    if (cause instanceof CounterbellError) throw cause;
    if (signal?.aborted) throw new CounterbellError('aborted', { cause });
    if (deadline.signal.aborted) throw new CounterbellError('timeout', { cause });
    throw new CounterbellError('offline', { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Validates an answer by its operation; throws the backend's problem, or `invalid_response`. */
export async function readAnswer<A extends Schema>(
  operation: Operation<Schema, Schema, Schema, A>,
  answered: Answered,
  parse: (text: string) => unknown,
): Promise<v.InferOutput<A>> {
  const { status, body } = answered;
  if (status >= 400) throw readProblem(answered);
  if (typeof body === 'string') refusePortal(body);
  if (!operation.answer) return readNothing(operation, status);
  const answer =
    typeof body === 'string'
      ? v.safeParse(operation.answer, parse(body))
      : await (await import('./readLong.ts')).readLong(operation.answer, body, parse);
  if (answer.success) return answer.output;
  throw new CounterbellError('invalid_response', {
    message: `${operation.id}: ${v.getDotPath(answer.issues[0]) ?? 'the answer'} is off the contract`,
  });
}

/** Where nothing is answered, only the status tells a receipt from what a portal or a proxy says instead. */
function readNothing({ id }: Operation, status: number): undefined {
  if (status === 204) return undefined;
  throw new CounterbellError('invalid_response', { message: `${id}: ${status} instead of 204` });
}

/** Reads what a backend says of a request it did not grant. */
export function readProblem({ status, headers, body }: Answered): CounterbellError {
  const parsed = v.safeParse(ProblemSchema, typeof body === 'string' ? parseJson(body) : undefined);
  const problem: Problem | undefined = parsed.success ? parsed.output : undefined;
  const code = errorCodeOf(status);
  // A 404 without our problem body is a wrong address or a deploy in progress, never 'your order does not exist'.
  return new CounterbellError(
    status < 500 && !problem && code !== 'unauthorized' ? 'invalid_response' : code,
    {
      message: problem?.title ?? `HTTP ${status}`,
      reason: problemCodes.find((known) => known === problem?.code),
      fields: problem?.errors,
      retryAfterMs: retryAfterMs(headers.get('Retry-After'), Date.now()),
      reference: headers.get('X-Request-Id') ?? undefined,
    },
  );
}

function errorCodeOf(status: number) {
  // Network Authentication Required, RFC 6585 section 6: a captive portal that says so.
  if (status === 511) return 'offline';
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 408 ? 'unavailable' : 'rejected';
}

/**
 * Undefined for what is not JSON, such as a captive portal's page; the schema then refuses it. Every property whose name
 * ends in `Url` holds an address, by the rules of the contract, and is passed through `resolve`.
 */
export function parseJson(text: string, resolve?: (address: string) => string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) =>
      resolve && typeof value === 'string' && name.endsWith('Url') ? resolve(value) : value,
    );
  } catch {
    return undefined;
  }
}

/** Makes an address absolute; what is no address stays what it is, for its reader to refuse. */
export function resolveUrl(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** Fills a path template and appends the query. */
export function buildPath(
  template: string,
  { params, query }: { params?: unknown; query?: unknown },
): string {
  const path = template.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(readField(params, name) ?? ''),
  );
  const search = new URLSearchParams();
  for (const name of typeof query === 'object' && query !== null ? Object.keys(query) : []) {
    const value = readField(query, name);
    if (value !== undefined) search.set(name, value);
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

function readField(record: unknown, name: string): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const value: unknown = Reflect.get(record, name);
  return value === undefined ? undefined : String(value);
}
