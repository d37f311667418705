/** The time on the shop's server, as its answers tell it; until the first one, that of the device. */
export interface ServerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Takes over a `Date` header (RFC 9110 section 6.6.1); what is none, or is hidden by CORS, changes nothing. */
  told(date: string | null): void;
}

/** Makes a clock that is right to about a second, the precision of the header. */
export function createServerClock(): ServerClock {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    told(date) {
      const time = Date.parse(date ?? '');
      if (!Number.isNaN(time)) aheadMs = time - Date.now();
    },
  };
}
