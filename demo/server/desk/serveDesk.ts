import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Operation } from '#core/operation.ts';
import { check } from '#server/http/check.ts';
import { readKey } from '#server/http/idempotency.ts';
import { readBody } from '#server/http/readBody.ts';
import { answerJson, answerStream } from '#server/http/respond.ts';

type Schema = v.GenericSchema;

/** One checked request of an agent. */
interface DeskCall<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The Idempotency-Key; empty where the operation is not keyed. */
  readonly key: string;
}

/**
 * Serves a desk operation. Unlike `handle`, which serves the public contract, it counts no writes per address: the
 * whole office has one, and the key has been checked before.
 */
export function serveDesk<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  desk: Hono,
  operation: Operation<P, Q, B, A>,
  handler: (
    call: DeskCall<v.InferOutput<P>, v.InferOutput<Q>, v.InferOutput<B>>,
  ) => Promise<v.InferInput<A> | ReadableStream<Uint8Array>>,
): void {
  const anything = v.unknown();
  desk.on(operation.method, operation.path.replaceAll(/\{(\w+)\}/gu, ':$1'), async (context) => {
    const { req } = context;
    const answer = await handler({
      params: check(operation.params ?? anything, req.param(), 'not_found'),
      query: check(operation.query ?? anything, req.query(), 'bad_request'),
      body: operation.body && check(operation.body, await readBody(context), 'invalid'),
      key: operation.keyed === true ? readKey(req.header('idempotency-key')) : '',
    });
    if (answer instanceof ReadableStream) return answerStream(context, answer);
    const text = operation.answer === undefined ? null : JSON.stringify(v.parse(operation.answer, answer));
    return answerJson(context, text, 'en', false);
  });
}
