import type { Migration } from '#server/database/Migration.ts';

/** What belongs to requests themselves: keys of writes that were done, and rate limits. */
export const requests: Migration = {
  name: '001-requests',
  statements: [
    `create table idempotency_keys (
      scope text not null,
      key text not null,
      fingerprint text not null,
      answer text,
      locale text not null,
      created_at timestamptz not null default now(),
      primary key (scope, key)
    )`,
    `create index idempotency_keys_age on idempotency_keys (created_at)`,
    `create table rate_limits (
      id text primary key,
      tokens double precision not null,
      allowed boolean not null,
      refilled_at timestamptz not null
    )`,
    `create index rate_limits_age on rate_limits (refilled_at)`,
  ],
};
