import * as v from 'valibot';

/** Who may call an operation: anybody, the holder of an access token bound to one order or conversation, or an identified shopper. */
export type OperationAccess = 'public' | 'order' | 'conversation' | 'identity';

/** The problem codes of the HTTP contract, one per situation a client can act on. */
export const problemCodes = [
  'bad_request',
  'key_missing',
  'unauthorized',
  'forbidden',
  'not_found',
  'no_match',
  'method_not_allowed',
  'conflict',
  'in_progress',
  'gone',
  'quote_changed',
  'conversation_closed',
  'payload_too_large',
  'unsupported_media_type',
  'invalid',
  'key_reused',
  'not_returnable',
  'rate_limited',
  'internal',
  'unavailable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** RFC 9457 problem details with our `code`; `errors` points at wrong fields by JSON Pointer (RFC 6901). */
export const ProblemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  code: v.string(),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string() }))),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;

type Schema = v.GenericSchema;

/**
 * One call of the HTTP contract. The client sends and validates by it, the reference server routes and enforces
 * by it, and `openapi.yaml` is generated from it, so that the three cannot drift.
 */
export interface Operation<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** OpenAPI path template relative to the base URL, such as `/orders/{orderId}`. */
  readonly path: string;
  readonly access: OperationAccess;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Schema of the JSON answer; absent means 204 No Content. For a stream, the schema of one event's data. */
  readonly answer?: Answer;
  /** True for server-sent events. */
  readonly stream?: true;
  /** True where a write must carry an `Idempotency-Key`. */
  readonly keyed?: true;
  /** True where the answer carries an ETag and `If-None-Match` is honoured. */
  readonly tagged?: true;
  /** What can go wrong beyond what every operation may answer (400, 429, 500, 503). */
  readonly problems: readonly ProblemCode[];
}

/** Declares an operation, keeping the exact types of its schemas. */
export function defineOperation<
  const P extends Schema,
  const Q extends Schema,
  const B extends Schema,
  const A extends Schema,
>(operation: Operation<P, Q, B, A>): Operation<P, Q, B, A> {
  return operation;
}

/** An identifier as a backend gives it: opaque, 1 to 128 characters that need no quoting in a URL. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[\w.:~-]{1,128}$/u));

/** An ISO 8601 instant with zone, such as `2026-11-12T14:15:00+01:00`. */
export const InstantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u),
);

/** A calendar date, ISO 8601, such as `2026-11-30`; it never shifts with a time zone. */
export const DateSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));

/** Text of a sensible length, without control characters other than tab and line breaks. */
export function text(maxLength: number) {
  return v.pipe(v.string(), v.maxLength(maxLength), v.regex(/^[^\p{Cc}]*$|^(?:[^\p{Cc}]|[\t\n\r])*$/u));
}
