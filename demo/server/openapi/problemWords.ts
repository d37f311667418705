import type { ProblemCode } from '#core/operation.ts';

/** When each problem is answered, and what a client does about it. */
export const problemWords: Readonly<Record<ProblemCode, string>> = {
  bad_request: 'The request cannot be read: broken JSON, or a malformed key or query. Do not repeat it.',
  key_missing: 'A write came without `Idempotency-Key`.',
  unauthorized: 'No token, or one that is not valid now. Get a new one, once.',
  forbidden: 'The token is bound to another order or conversation.',
  not_found: 'There is nothing here that this caller may see.',
  no_match:
    'No order has this number and this credential together. Says the same, and takes as long, for an unknown number and for a wrong credential.',
  method_not_allowed: 'The path has other methods; `Allow` names them.',
  conflict: 'The state of the thing does not allow this any more.',
  in_progress: 'A request with the same key is still running. Repeat with the same key after `Retry-After`.',
  gone: 'This was here and is no longer kept.',
  quote_changed: 'The quote ran out, or prices or fees changed. Ask for a new one and show it.',
  conversation_closed: 'The conversation has ended. Start another.',
  payload_too_large: 'The body is larger than 64 kB.',
  unsupported_media_type: 'The body must be `application/json`.',
  invalid: 'A field is not right; `errors` points at it by JSON Pointer.',
  key_reused: 'The key was used for another request. Make a new key for a new action.',
  not_returnable: 'A line cannot come back, or not so many of it; `errors` says which and why.',
  rate_limited: 'Too many requests. `Retry-After` says when to come back.',
  internal: 'A fault of the backend. A repeat with the same key is safe.',
  unavailable: 'The backend is down for a moment. Repeat with the same key after `Retry-After`.',
};
