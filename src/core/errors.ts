import type { ProblemCode } from './operation.ts';

/** What a shopper can do about a failure depends on these codes alone; see `ProblemCode` for a finer reason. */
export type ErrorCode =
  | 'offline'
  | 'timeout'
  | 'not_found'
  | 'rejected'
  | 'unauthorized'
  | 'rate_limited'
  | 'unavailable'
  | 'invalid_response'
  | 'aborted';

/**
 * The error every port throws. Match it by `code`, never by `instanceof`: a host page and the script tag may hold
 * two copies of this class.
 */
export class CounterbellError extends Error {
  override readonly name = 'CounterbellError';
  readonly code: ErrorCode;
  /** The backend's own problem code, where it gave one. */
  readonly reason: ProblemCode | undefined;
  /** Milliseconds until a retry can succeed, where the backend said so. */
  readonly retryAfterMs: number | undefined;
  /** Wrong fields by JSON Pointer, where the backend named them. */
  readonly fields: readonly { pointer: string; code: string }[];
  /** What to quote to the shop, where the backend gave a reference. */
  readonly reference: string | undefined;

  constructor(
    code: ErrorCode,
    options: {
      message?: string;
      reason?: ProblemCode | undefined;
      retryAfterMs?: number | undefined;
      fields?: readonly { pointer: string; code: string }[] | undefined;
      reference?: string | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.reason = options.reason;
    this.retryAfterMs = options.retryAfterMs;
    this.fields = options.fields ?? [];
    this.reference = options.reference;
  }
}

/** Turns whatever an adapter threw into a `CounterbellError`; a foreign error becomes `unavailable`. */
export function toCounterbellError(error: unknown): CounterbellError {
  if (error instanceof CounterbellError) return error;
  if (error instanceof Error && error.name === 'AbortError')
    return new CounterbellError('aborted', { cause: error });
  return isCounterbellShape(error)
    ? new CounterbellError(error.code, { ...error, cause: error })
    : new CounterbellError('unavailable', { cause: error });
}

const codes: ReadonlySet<string> = new Set<ErrorCode>([
  'offline',
  'timeout',
  'not_found',
  'rejected',
  'unauthorized',
  'rate_limited',
  'unavailable',
  'invalid_response',
  'aborted',
]);

function isCounterbellShape(error: unknown): error is { code: ErrorCode } {
  return typeof error === 'object' && error !== null && 'code' in error && codes.has(String(error.code));
}
