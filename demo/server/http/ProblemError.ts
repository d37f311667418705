import type { Problem, ProblemCode } from '#core/operation.ts';

const situations: Record<ProblemCode, { status: number; title: string }> = {
  bad_request: { status: 400, title: 'The request cannot be read' },
  key_missing: { status: 400, title: 'An Idempotency-Key is needed' },
  unauthorized: { status: 401, title: 'A valid token is needed' },
  forbidden: { status: 403, title: 'The token does not open this' },
  not_found: { status: 404, title: 'There is nothing here' },
  no_match: { status: 404, title: 'No order matches' },
  method_not_allowed: { status: 405, title: 'This method is not offered here' },
  conflict: { status: 409, title: 'The state does not allow this' },
  in_progress: { status: 409, title: 'The same request is still running' },
  quote_changed: { status: 409, title: 'The quote no longer holds' },
  conversation_closed: { status: 409, title: 'The conversation is closed' },
  gone: { status: 410, title: 'This is no longer kept' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json' },
  invalid: { status: 422, title: 'A field is not right' },
  key_reused: { status: 422, title: 'The Idempotency-Key belongs to another request' },
  not_returnable: { status: 422, title: 'A line cannot be returned' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something failed on our side' },
  unavailable: { status: 503, title: 'The service is unavailable' },
};

interface ProblemOptions {
  status?: number;
  /** For developers; never holds internals or personal data. */
  detail?: string;
  errors?: { pointer: string; code: string }[];
  retryAfterSeconds?: number;
}

/** Thrown by a handler to answer with problem details (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly body: Problem;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    const { title, status: usual } = situations[code];
    super(title);
    this.code = code;
    this.status = options.status ?? usual;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.body = {
      type: `urn:counterbell:problem:${code}`,
      title,
      status: this.status,
      code,
      ...(options.detail === undefined ? {} : { detail: options.detail }),
      ...(options.errors === undefined ? {} : { errors: options.errors }),
    };
  }
}

/** The status a problem code is answered with. */
export function statusOf(code: ProblemCode): number {
  return situations[code].status;
}
