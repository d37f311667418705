import type { Context } from 'hono';
import * as v from 'valibot';
import { answerJson } from '#server/http/respond.ts';

/** Answers what the schema names and nothing else; agents read English. */
export function answer<S extends v.GenericSchema>(
  context: Context,
  schema: S,
  value: v.InferInput<S>,
): Response {
  return answerJson(context, JSON.stringify(v.parse(schema, value)), 'en', false);
}

/** Answers 204: it is done, and there is nothing to say. */
export function answerNothing(context: Context): Response {
  return answerJson(context, null, 'en', false);
}
