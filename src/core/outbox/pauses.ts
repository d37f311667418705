import type { StoredEntry } from './outboxEntry.ts';

/**
 * Times the pauses between tries by a clock that cannot be set. What is stored is by the device's clock, since a tab's
 * monotonic clock means nothing to another; so a pause is never longer than it was made, whatever that clock does.
 */
export interface Pauses {
  /** Milliseconds until an entry may be tried; 0 when it may now. */
  left(entry: StoredEntry): number;
  /** Ends the pauses that we chose, as when the connection is back; those the server asked for only when the shopper asks. */
  end(how?: { isAsked: boolean }): void;
}

/** Makes the time-keeper of one tab. */
export function createPauses(clock: { now(): number; monotonic(): number }): Pauses {
  /** By key; `of` is the pause they were worked out from, as an entry that was added again counts its tries anew. */
  const ends = new Map<string, { of: number; until: number }>();
  let endedAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    left({ key, pause }) {
      if (!pause) return 0;
      let end = ends.get(key);
      if (end?.of !== pause.until) {
        const left = Math.min(pause.ms, Math.max(0, pause.until - clock.now()));
        end = { of: pause.until, until: clock.monotonic() + left };
        ends.set(key, end);
      }
      if (end.until - pause.ms < (pause.isFirm ? askedAt : endedAt)) return 0;
      return Math.max(0, end.until - clock.monotonic());
    },
    end(how) {
      endedAt = clock.monotonic();
      if (how?.isAsked) askedAt = endedAt;
    },
  };
}
