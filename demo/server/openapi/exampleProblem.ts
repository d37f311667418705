import type { Problem, ProblemCode } from '#core/operation.ts';
import { ProblemError } from '#server/http/ProblemError.ts';

const pointers: Partial<Record<ProblemCode, { pointer: string; code: string }>> = {
  invalid: { pointer: '/lines/0/quantity', code: 'min_value' },
  not_returnable: { pointer: '/lines/0/lineId', code: 'window_closed' },
};

/** A problem as the server answers it. */
export function exampleProblem(code: ProblemCode): Problem {
  const pointer = pointers[code];
  return new ProblemError(code, pointer === undefined ? {} : { errors: [pointer] }).body;
}
