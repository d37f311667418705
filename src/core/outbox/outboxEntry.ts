import * as v from 'valibot';

/** A write that is kept until the server's receipt for it is here. */
export interface OutboxEntry {
  /** Idempotency key: made at creation, never remade. */
  readonly key: string;
  /** What it is, such as `returns.submit`; its sender is registered under this name. */
  readonly kind: string;
  /** Entries of one stream are sent in order, one at a time; streams do not wait for each other. */
  readonly stream: string;
  /** What the shopper typed or chose, as its sender takes it. */
  readonly input: unknown;
  /** What it is in the shopper's words, in the language of the moment it was made. */
  readonly title: string;
  /** Where in the panel it belongs. */
  readonly route: string;
  /** ISO 8601 instants, by the server's clock where it is known. */
  readonly createdAt: string;
  readonly expiresAt: string;
  /** `returned`: refused for good, a task for the shopper. `expired`: not sent in time, and never sent by itself. */
  readonly state: 'waiting' | 'sending' | 'returned' | 'expired';
  /** How often sending was begun; above 0 the server may have it, though no receipt came. */
  readonly tries: number;
  /** The last failure, as `CounterbellError` has it. */
  readonly problem?: StoredEntry['problem'];
  /** False where it is in memory alone, and goes with the tab. */
  readonly isSaved: boolean;
}

/** Delivers one kind of entry: resolves to the server's receipt, and only then is the entry gone. */
export type Send = (entry: OutboxEntry, signal: AbortSignal) => Promise<unknown>;

/** An entry as it lies in the database. A newer panel may write another version; such records are left alone. */
export const StoredEntrySchema = v.object({
  version: v.literal(1),
  key: v.string(),
  /** Tells it from the same write as it was before it was taken back and added again. */
  life: v.optional(v.string()),
  owner: v.string(),
  /** Grows by each entry, over all tabs. */
  order: v.number(),
  kind: v.string(),
  stream: v.string(),
  input: v.unknown(),
  title: v.string(),
  route: v.string(),
  /** Milliseconds since 1970, by the server's clock where it is known. */
  createdAt: v.number(),
  expiresAt: v.number(),
  lifetimeMs: v.number(),
  state: v.picklist(['waiting', 'returned', 'expired']),
  tries: v.number(),
  /** How many of the tries the server answered with what it should never say. */
  faults: v.number(),
  /** When it was returned or expired, by the server's clock. */
  endedAt: v.optional(v.number()),
  problem: v.optional(
    v.object({
      code: v.string(),
      reason: v.optional(v.string()),
      fields: v.optional(v.array(v.object({ pointer: v.string(), code: v.string() }))),
      reference: v.optional(v.string()),
    }),
  ),
  /** Which tab is sending it, and until when that holds without a sign of life, by the device's clock. */
  claim: v.optional(v.object({ by: v.string(), until: v.number() })),
  /** When it may be tried again, by the device's clock; `isFirm` where the server said so. */
  pause: v.optional(v.object({ until: v.number(), ms: v.number(), isFirm: v.boolean() })),
});
export type StoredEntry = v.InferOutput<typeof StoredEntrySchema>;

/** How long a returned or expired entry is kept as a task. */
export const taskMs = 14 * 86_400_000;

/** How long a tab may be silent while it sends, before others take the entry over. */
export const claimMs = 30_000;

/** Whether a tab is sending it; a claim further off than one can be made is from before the device's clock was set. */
export function isClaimed({ claim }: StoredEntry, now: number): boolean {
  return claim !== undefined && claim.until > now && claim.until <= now + claimMs;
}

/** What the shopper and the features see of an entry. */
export function showEntry(entry: StoredEntry, isSaved: boolean, now: number): OutboxEntry {
  const { key, kind, stream, input, title, route, tries, problem } = entry;
  return {
    key,
    kind,
    stream,
    input,
    title,
    route,
    createdAt: new Date(entry.createdAt).toISOString(),
    expiresAt: new Date(entry.expiresAt).toISOString(),
    state: isClaimed(entry, now) ? 'sending' : entry.state,
    tries,
    ...(problem && { problem }),
    isSaved,
  };
}
