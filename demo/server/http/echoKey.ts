import type { MiddlewareHandler } from 'hono';
import { isKey } from './idempotency.ts';

/**
 * Sends a request's own `Idempotency-Key` back with whatever the answer is, as it was written, so that a client can tell
 * the receipt of this write from any other answer.
 */
export const echoKey: MiddlewareHandler = async (context, next) => {
  await next();
  const key = context.req.header('idempotency-key');
  if (key !== undefined && isKey(key)) context.res.headers.set('Idempotency-Key', key);
};
