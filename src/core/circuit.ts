import { CounterbellError } from './errors.ts';
import { backOffMs } from './retry.ts';

/** Spares a shop that cannot answer, and the shopper the wait: after failures in a row requests fail at once for a while. */
export interface Circuit {
  /** Throws what the shop said last while a request to this address would be in vain. */
  check(address: string): void;
  /** The shopper pressed something: what they want of each address is tried once, whatever pause it is in. */
  insist(): void;
  /** Takes over how a request ended; `error` undefined: it was answered. */
  told(address: string, error: CounterbellError | undefined): void;
}

/** A shop that fails this often in a row is given a rest. */
const patience = 6;
const longestMs = 60_000;
/** What is asked within this time of a press is what the shopper pressed for. */
const insistMs = 1_000;

/** Makes the circuit of one client. After a rest one request goes out to see; the others wait for what it finds. */
export function createCircuit(monotonic: () => number = () => performance.now()): Circuit {
  /** What the shop asked to be left alone with, by address; the empty one is everything. */
  const rests = new Map<string, { until: number; error: CounterbellError }>();
  let failures = 0;
  const rest = (address: string, ms: number, error: CounterbellError) =>
    rests.set(address, { until: monotonic() + ms, error });
  let insistedAt = Number.NEGATIVE_INFINITY;
  const insistedOn = new Set<string>();

  return {
    insist() {
      insistedAt = monotonic();
      insistedOn.clear();
    },
    check(address) {
      const isInsisted = monotonic() - insistedAt < insistMs && !insistedOn.has(address);
      for (const place of ['', address]) {
        const found = rests.get(place);
        const leftMs = (found?.until ?? 0) - monotonic();
        if (!found) continue;
        if (leftMs > 0 && isInsisted) {
          insistedOn.add(address);
          return;
        }
        const { code, reason, reference, message } = found.error;
        if (leftMs > 0)
          throw new CounterbellError(code, { reason, reference, message, retryAfterMs: leftMs });
        rests.delete(place);
        // Half open: this one sees, the others rest a little longer.
        if (place === '') rest('', Math.min(longestMs, 2_000), found.error);
      }
    },
    told(address, error) {
      const { code, retryAfterMs } = error ?? {};
      if (code === 'rate_limited' && retryAfterMs !== undefined && error) rest(address, retryAfterMs, error);
      const isDown = code === 'unavailable' || code === 'timeout';
      if (!isDown || !error) {
        if (code !== 'aborted' && code !== 'offline') {
          failures = 0;
          rests.delete('');
          if (code !== 'rate_limited') rests.delete(address);
        }
        return;
      }
      failures++;
      if (retryAfterMs !== undefined) rest('', Math.min(retryAfterMs, longestMs), error);
      else if (failures >= patience)
        rest('', 1_000 + backOffMs(failures - patience, 4_000, longestMs), error);
    },
  };
}
