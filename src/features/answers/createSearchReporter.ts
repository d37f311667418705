import type { Found } from './Found.ts';

/** Tells of searches once a shopper is done with them. */
export interface SearchReporter {
  /** Takes what is found by now; undefined while nothing can be said of it. */
  note(found: Found | undefined): void;
  /** Tells at once, as the shopper goes on from here. */
  flush(): void;
}

const settlesAfterMs = 1500;

/** Makes a reporter that tells each query once: after a pause, or when the shopper leaves the results. */
export function createSearchReporter(tell: (found: Found) => void): SearchReporter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let untold: Found | undefined;
  let told: string | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (untold === undefined) return;
    told = untold.query;
    tell(untold);
    untold = undefined;
  };
  return {
    flush,
    note(found) {
      clearTimeout(timer);
      untold = found?.query === told ? undefined : found;
      if (untold) timer = setTimeout(flush, settlesAfterMs);
    },
  };
}
