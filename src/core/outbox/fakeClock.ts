interface Timer {
  readonly at: number;
  readonly job: () => void;
  readonly tab: object;
}

/** The time of a fake world: it stands still until it is let pass. */
export interface FakeClock {
  now(): number;
  later(ms: number, job: () => void, tab: object): () => void;
  /** Takes away what a tab wanted to do later. */
  drop(tab: object): void;
  /** Runs what falls due, in order, and lets each finish. */
  pass(ms: number): Promise<void>;
}

/** Makes a clock; `idle` resolves when what a timer began is through. */
export function createFakeClock(idle: () => Promise<void>): FakeClock {
  const timers = new Set<Timer>();
  let now = Date.parse('2026-11-12T14:05:00+01:00');
  return {
    now: () => now,
    later(ms, job, tab) {
      const timer = { at: now + ms, job, tab };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    drop(tab) {
      for (const timer of timers) if (timer.tab === tab) timers.delete(timer);
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await idle();
        const [next] = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        now = Math.max(now, next.at);
        timers.delete(next);
        next.job();
      }
      now = end;
      await idle();
    },
  };
}
