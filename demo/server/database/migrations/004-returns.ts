import type { Migration } from '#server/database/Migration.ts';

/** The policy as data, quotes that were given, and returns. */
export const returns: Migration = {
  name: '004-returns',
  statements: [
    `create table return_policies (id text primary key, rules jsonb not null)`,
    `create table return_quotes (
      id text primary key,
      order_id text not null references orders (id),
      choice_fingerprint text not null,
      terms_fingerprint text not null,
      expires_at timestamptz not null
    )`,
    `create index return_quotes_age on return_quotes (expires_at)`,
    // The unique client key is for ever: a repeat that comes after the idempotency key was pruned makes no second return.
    `create table returns (
      id text primary key,
      number text not null unique,
      order_id text not null references orders (id),
      client_key text not null,
      locale text not null,
      state text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      method_type text not null,
      method_label jsonb not null,
      code_hint jsonb not null,
      currency text not null,
      rows jsonb not null,
      total_minor bigint not null,
      ship_by date,
      code text,
      message text,
      decided_by text,
      decided_at timestamptz,
      unique (order_id, client_key)
    )`,
    `create index returns_waiting on returns (state, created_at)`,
    `create table return_lines (
      return_id text not null references returns (id),
      order_id text not null,
      line_id text not null,
      quantity integer not null check (quantity > 0),
      reason jsonb,
      note text,
      resolution_type text not null,
      resolution jsonb not null,
      primary key (return_id, line_id),
      foreign key (order_id, line_id) references order_lines (order_id, id)
    )`,
    `create index return_lines_of_order on return_lines (order_id, line_id)`,
  ],
};
