import { createRandom, type Random } from './createRandom.ts';

/** What can happen to a request on its way, with how often it does among all that happens. */
export const faultWeights = {
  /** The connection ends before the server sees anything. */
  drop_before: 3,
  /** The server has answered, and the connection ends before a byte of it arrives. */
  drop_after: 4,
  /** All of it late. */
  delay: 3,
  /** The server has answered, and nobody ever hears: the client's own time limit ends it. */
  silence: 1,
  /** Refused with 500, 502, 503 or 504, the server not asked. */
  server_error: 3,
  /** The server has done it, and a gateway in between says 502. */
  gateway_error: 3,
  /** 429 with `Retry-After`. */
  rate_limited: 1,
  /** The connection ends in the middle of the answer's body. */
  reset: 3,
  /** The server gets the same bytes twice at once. */
  duplicate: 3,
  /** The server gets the same bytes again long after the client has its answer. */
  late_duplicate: 2,
  /** A whole message whose body is cut short. */
  truncated: 2,
  /** 200 with what a captive portal tells everybody, the server not asked. */
  portal: 2,
  /** The receipt of an earlier request in place of this one's. */
  wrong_receipt: 2,
} as const;

/** The name of a fault. */
export type Fault = keyof typeof faultWeights;

/** What happens to which request. */
export interface Schedule {
  /** The fault for the next request of a kind, and the chance that its details follow; undefined when all goes well. */
  next(kind: string): { fault: Fault | undefined; random: Random };
  /** Puts an end to faults. */
  end(): void;
  /** How often each fault was chosen so far. */
  readonly counts: ReadonlyMap<Fault, number>;
}

const hat = Object.entries(faultWeights).flatMap(([name, weight]) =>
  Array.from({ length: weight }, () => name),
);
const isFault = (name: string): name is Fault => name in faultWeights;

/**
 * Makes a schedule from a seed. Each kind of request has choices of its own, so that its n-th request meets the same fate
 * in every run of the seed, whatever happens beside it.
 */
export function createSchedule(seed: string, probability: number): Schedule {
  const kinds = new Map<string, Random>();
  const counts = new Map<Fault, number>();
  let isOver = false;
  return {
    counts,
    end() {
      isOver = true;
    },
    next(kind) {
      const own = kinds.get(kind) ?? createRandom(`${seed} ${kind}`);
      kinds.set(kind, own);
      const isHit = own.chance(probability);
      const name = own.pick(hat);
      const random = createRandom(String(own.next()));
      if (isOver || !isHit || !isFault(name)) return { fault: undefined, random };
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return { fault: name, random };
    },
  };
}
