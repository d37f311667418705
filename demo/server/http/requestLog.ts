import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from './log.ts';

/** Logs each request by its route's template: paths hold ids, and ids are nobody's business but the shopper's. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    await next();
    context.res.headers.set('X-Request-Id', requestId);
    log('request', {
      requestId,
      method: context.req.method,
      route: routePath(context),
      status: context.res.status,
      ms: Math.round(performance.now() - startedAt),
    });
  };
}
