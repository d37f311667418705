import * as v from 'valibot';
import type { ProblemCode } from '#core/operation.ts';
import { ProblemError } from './ProblemError.ts';

/** Validates outside data; throws the problem `code` with a JSON Pointer (RFC 6901) for each wrong field. */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  code: ProblemCode,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new ProblemError(code, {
    errors: result.issues.slice(0, 20).map((issue) => ({
      pointer: pointerOf(issue.path?.map(({ key }) => String(key)) ?? []),
      code: issue.received === 'undefined' ? 'required' : issue.type,
    })),
  });
}

/** A JSON Pointer from the names on the way to a field. */
function pointerOf(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
