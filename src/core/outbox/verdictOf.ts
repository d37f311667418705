import type { CounterbellError, ErrorCode } from '#core/errors.ts';
import { backOffMs } from '#core/retry.ts';

/** What a failure means for an entry: it is sent again after a pause, waits for the shopper's identity, or goes back to them. */
export type Verdict =
  | { readonly is: 'later'; readonly pauseMs: number; readonly isFirm: boolean }
  | { readonly is: 'interrupted' }
  | { readonly is: 'returned' };

const pauseCapMs = 300_000;
/** After so many tries it is the entry that the server chokes on, and those behind it must not wait for ever. */
const poisonTries = 12;

const passing: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'timeout',
  'unavailable',
  'rate_limited',
  'invalid_response',
]);

/** Whether the server did answer, but with what it should never say: the entry itself may be the cause. */
export function isFault({ code, reason }: CounterbellError): boolean {
  return code === 'invalid_response' || reason === 'internal';
}

/** Judges a failure by its code. `tries` and `faults` count this one; `hasOthers` tells of entries that wait for this one. */
export function verdictOf(
  { code, reason, retryAfterMs }: CounterbellError,
  on: { tries: number; faults: number; hasOthers: boolean; isGuest: boolean; random: () => number },
): Verdict {
  if (code === 'aborted') return { is: 'interrupted' };
  const isPoison = on.faults >= poisonTries && on.hasOthers;
  // A guest has only the right the entry carries, and that has lapsed; a shopper may be given a new token.
  const isPassing =
    (passing.has(code) && !isPoison) || reason === 'in_progress' || (code === 'unauthorized' && !on.isGuest);
  if (!isPassing) return { is: 'returned' };
  return {
    is: 'later',
    pauseMs: retryAfterMs ?? 250 + backOffMs(on.tries, 500, pauseCapMs, on.random),
    isFirm: retryAfterMs !== undefined,
  };
}
