import type { Context, Hono } from 'hono';
import { DatabaseUnavailableError } from '#server/database/database.ts';
import { errorFields, type Log } from './log.ts';
import { ProblemError } from './ProblemError.ts';
import { answerProblem } from './respond.ts';

/** Answers whatever a handler throws; what was not foreseen is logged by its class and told as `internal`. */
export function answerError(log: Log): (error: Error, context: Context) => Response {
  return (error, context) => {
    if (error instanceof ProblemError) return answerProblem(context, error);
    const passing = error instanceof DatabaseUnavailableError;
    log(passing ? 'unavailable' : 'failure', errorFields(error));
    const problem = passing
      ? new ProblemError('unavailable', { retryAfterSeconds: 5 })
      : new ProblemError('internal');
    return answerProblem(context, problem);
  };
}

/** Answers 405 with `Allow` on every known path for the methods it does not have; call it after the last route. */
export function refuseOtherMethods(app: Hono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  for (const [path, known] of methods) {
    app.all(path, (context) => {
      context.header('Allow', [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', '));
      return answerProblem(context, new ProblemError('method_not_allowed'));
    });
  }
}
