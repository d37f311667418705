/** What `Patience` rejects with when there was no answer in time. */
export const silence = new Error('IndexedDB did not answer');

/** Opening can hang for ever in WebKit (bug 226547); after this long we go on in memory. */
export const limitMs = 2_500;

/** What hangs in one database hangs in all: so long is waited for one not heard of yet, after another was silent. */
const suspiciousMs = 300;

/** What those learn from each other that ask one browser the same: since when there has been nothing but silence. */
export interface Neighbours {
  silentSince: number | undefined;
}

/** Waits for answers that may never come: once there was none, no longer than it must, until something is heard. */
export interface Patience {
  /** Rejects with `silence` when the limit is over; `isHopeless`: there is no reason to wait at all. */
  wait<T>(answer: Promise<T>, isHopeless?: boolean): Promise<T>;
  /**
   * How long nothing has been heard, in milliseconds, once that is longer than the limit; 0 otherwise. Of what was never
   * heard of, as long as of its neighbours.
   */
  silentMs(): number;
}

/** Makes the patience with one thing that answers. */
export function createPatience(neighbours: Neighbours): Patience {
  let isSilent = false;
  let wasHeard = false;
  let since: number | undefined;
  const heard = () => {
    isSilent = false;
    wasHeard = true;
    since = neighbours.silentSince = undefined;
  };
  const limit = () => {
    if (isSilent) return 0;
    return neighbours.silentSince !== undefined && !wasHeard ? suspiciousMs : limitMs;
  };
  return {
    wait(answer, isHopeless = false) {
      since ??= performance.now();
      answer.then(heard, heard);
      return within(answer, isHopeless ? 0 : limit()).catch((error: unknown) => {
        if (error === silence) {
          isSilent = true;
          // One that was heard of is slow; that says nothing of others.
          if (!wasHeard) neighbours.silentSince ??= since;
        }
        throw error;
      });
    },
    silentMs() {
      if (!isSilent || since === undefined) return 0;
      const began = wasHeard ? since : Math.min(since, neighbours.silentSince ?? since);
      return performance.now() - began;
    },
  };
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(silence), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
