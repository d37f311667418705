/** The part of Web Locks the outbox uses. */
export interface TabLocks {
  request(
    name: string,
    how: { ifAvailable?: boolean; steal?: boolean },
    run: (lock: unknown) => Promise<void> | undefined,
  ): Promise<unknown>;
}

const lockName = 'counterbell-outbox';

/** Lets one tab at a time send. It only saves work: that nothing arrives twice rests on the keys. */
export interface Election {
  /**
   * Runs `work` if no other tab is sending, and resolves to whether it ran. The signal ends when another tab takes over.
   * `isSole` tells whether other tabs' claims must be those of tabs that are gone.
   */
  lead(
    work: (isSole: boolean, lost: AbortSignal) => Promise<void>,
    how?: { takeOver: boolean },
  ): Promise<boolean>;
}

/** By Web Locks; where there are none (http: shops, opaque origins) every tab may, and the claims on entries hold them apart. */
export function createElection(locks: TabLocks | undefined): Election {
  return {
    async lead(work, { takeOver } = { takeOver: false }) {
      const lost = new AbortController();
      let hasRun = false;
      let failure: { error: unknown } | undefined;
      const run = async (isSole: boolean) => {
        hasRun = true;
        await work(isSole, lost.signal).catch((error: unknown) => {
          failure = { error };
        });
      };
      try {
        const how = takeOver ? { steal: true } : { ifAvailable: true };
        if (locks) await locks.request(lockName, how, (lock) => (lock ? run(true) : undefined));
        else await run(false);
      } catch {
        // Either this tab's lock was stolen, or locks are forbidden here and it never had one to lose.
        if (hasRun) lost.abort();
        else await run(false);
      }
      if (failure) throw failure.error;
      return hasRun;
    },
  };
}
