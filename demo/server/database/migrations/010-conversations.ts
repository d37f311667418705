import type { Migration } from '#server/database/Migration.ts';

/** Conversations and everything that happened in them, numbered from 1 in each. */
export const conversations: Migration = {
  name: '010-conversations',
  statements: [
    `create table conversations (
      id text primary key,
      customer_id text,
      name text,
      email text,
      locale text not null,
      context jsonb not null,
      state text not null default 'open' check (state in ('open', 'closed')),
      created_at timestamptz not null,
      last_message_at timestamptz not null,
      last_seq integer not null default 0,
      agent_read_seq integer not null default 0,
      shopper_read_seq integer not null default 0
    )`,
    `create index conversations_desk on conversations (state, last_message_at, id)`,
    `create table conversation_events (
      conversation_id text not null references conversations (id) on delete cascade,
      seq integer not null,
      type text not null,
      at timestamptz not null,
      payload jsonb not null,
      client_key text,
      primary key (conversation_id, seq),
      unique (conversation_id, client_key)
    )`,
    `create index conversation_events_messages on conversation_events (conversation_id, seq)
      where type = 'message'`,
  ],
};
