import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import type { Database } from '#server/database/database.ts';

/** A token bucket: `capacity` at once, refilled evenly so that it is full again after `seconds`. */
export interface RateRule {
  readonly name: string;
  readonly capacity: number;
  readonly seconds: number;
}

/** Limits that hold across processes; who is limited is kept only as a keyed hash. */
export interface RateLimit {
  /** Takes `cost` tokens if they are there; otherwise says when they will be. 0 only asks for one; -1 gives one back. */
  take(rule: RateRule, who: string, cost?: number): Promise<{ allowed: boolean; retryAfterSeconds: number }>;
}

const LeftSchema = v.object({ tokens: v.number(), allowed: v.boolean() });

// A refused try leaves the bucket to refill, so that hammering does not lock anybody out for longer.
const refilled = `least($2::float8, bucket.tokens
  + greatest(0, extract(epoch from $5::timestamptz - bucket.refilled_at)::float8) * $2::float8 / $3::float8)`;

// One statement, so that two processes cannot both take the last token.
const takeSql = `
  insert into rate_limits as bucket (id, tokens, allowed, refilled_at)
  values ($1, least($2::float8, $2::float8 - $4::float8), true, $5::timestamptz)
  on conflict (id) do update set
    tokens = case when ${refilled} >= $6::float8 then least($2::float8, ${refilled} - $4::float8) else ${refilled} end,
    allowed = ${refilled} >= $6::float8,
    refilled_at = greatest(bucket.refilled_at, $5::timestamptz)
  returning tokens, allowed`;

/** Makes the limiter; `secret` keys the hash of addresses, numbers and e-mails. */
export function createRateLimit(database: Database, secret: string, clock: () => Date): RateLimit {
  return {
    async take({ name, capacity, seconds }, who, cost = 1) {
      const id = createHmac('sha256', secret).update(`${name}\n${who}`).digest('base64url');
      const needed = cost < 0 ? 0 : Math.max(cost, 1);
      const [left] = await database.rows(LeftSchema, takeSql, [id, capacity, seconds, cost, clock(), needed]);
      if (left === undefined) throw new Error('The rate limit answered nothing');
      const wait = Math.ceil(((needed - left.tokens) * seconds) / capacity);
      return { allowed: left.allowed, retryAfterSeconds: left.allowed ? 0 : Math.max(1, wait) };
    },
  };
}
