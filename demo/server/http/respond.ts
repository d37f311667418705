import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ProblemError } from './ProblemError.ts';

/** Answers JSON text (null for 204); a tagged answer carries an ETag and honours If-None-Match. */
export function answerJson(context: Context, text: string | null, locale: string, tagged: boolean): Response {
  context.header('Content-Language', locale);
  context.header('Vary', 'Accept-Language', { append: true });
  if (text === null) {
    context.header('Cache-Control', 'no-store');
    return context.body(null, 204);
  }
  if (tagged) {
    // Weak, since the same answer may go out compressed or not.
    const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    context.header('ETag', tag);
    context.header('Cache-Control', 'private, no-cache');
    if (matches(context.req.header('if-none-match'), tag)) return context.body(null, 304);
  } else {
    context.header('Cache-Control', 'no-store');
  }
  return context.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

/** Answers server-sent events. */
export function answerStream(context: Context, stream: ReadableStream<Uint8Array>): Response {
  return context.body(stream, 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
}

/** Answers problem details (RFC 9457). */
export function answerProblem(context: Context, problem: ProblemError): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'application/problem+json; charset=utf-8');
  if (problem.retryAfterSeconds !== undefined) {
    context.header('Retry-After', String(problem.retryAfterSeconds));
  }
  if (problem.status === 401) context.header('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(problem.body), { status: problem.status, headers: context.res.headers });
}

function matches(header: string | undefined, tag: string): boolean {
  const opaque = (value: string) => value.trim().replace(/^W\//u, '');
  return (header ?? '').split(',').some((value) => value.trim() === '*' || opaque(value) === opaque(tag));
}
