import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Lets pages of the listed origins call the API; the server's own pages need no permission. */
export function corsByList(allowedOrigins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: [
      'Accept-Language',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Last-Event-ID',
    ],
    exposeHeaders: [
      'Content-Language',
      'Date',
      'ETag',
      'Idempotency-Key',
      'Idempotent-Replayed',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
}
