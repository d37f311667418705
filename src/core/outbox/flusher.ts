import { createLeader, type LeaderOptions } from './leader.ts';
import { isClaimed } from './outboxEntry.ts';
import type { Pauses } from './pauses.ts';

/** Sends what waits, when it may, and comes back by itself for what has to wait longer. */
export interface Flusher {
  /** Resolves when nothing can be sent for now; `isAsked`: the shopper wants it tried whatever was found out before. */
  flush(how?: { isAsked: boolean }): Promise<void>;
  dispose(): void;
}

export interface FlusherOptions extends LeaderOptions {
  readonly pauses: Pauses;
  /** Whether sending makes sense: somebody's turn, and not offline. */
  readonly canSend: (isAsked: boolean) => boolean;
}

/** How soon to look again where another tab is sending. */
const lookMs = 5_000;
const longestTimerMs = 3_600_000;

/** Makes the flusher of one tab. */
export function createFlusher(options: FlusherOptions): Flusher {
  const { environment, courier, pauses, canSend } = options;
  let current: Promise<void> | undefined;
  let isAsked = false;
  let isAgain = false;
  let isDisposed = false;
  let cancelTimer = () => {};
  const leader = createLeader(options, () => !isDisposed && canSend(isAsked));

  /** Looks again when the next pause is over, where another tab is sending, and now and then for what expires. */
  function schedule(): void {
    cancelTimer();
    const heads = isDisposed ? [] : courier.heads();
    if (heads.length === 0) return;
    const now = environment.now();
    const waits = heads.map((head) =>
      Math.max(pauses.left(head), isClaimed(head, now) || !leader.couldLead() ? lookMs : 0),
    );
    const ms = Math.min(longestTimerMs, ...(canSend(false) ? waits : []));
    cancelTimer = environment.later(ms, () => void flush());
  }

  async function flushAll(): Promise<void> {
    do {
      isAgain = false;
      if (canSend(isAsked)) await leader.lead();
      else await courier.look();
    } while (isAgain && !isDisposed);
  }

  function flush(how = { isAsked: false }): Promise<void> {
    if (isDisposed) return Promise.resolve();
    isAsked ||= how.isAsked;
    if (current) {
      isAgain = true;
      // What is under way may take long; what another tab added meanwhile need not wait for it.
      void courier.look().then(leader.pump);
    }
    current ??= flushAll().finally(() => {
      current = undefined;
      isAsked = false;
      schedule();
    });
    return current;
  }

  return {
    flush,
    dispose() {
      isDisposed = true;
      cancelTimer();
    },
  };
}
