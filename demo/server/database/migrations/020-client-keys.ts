import type { Migration } from '#server/database/Migration.ts';

/**
 * Every write keeps its client's key for ever, with what was asked under it: a repeat that comes after the stored answer
 * was pruned, or from another caller, does nothing twice. Rows from before this step have none.
 */
export const clientKeys: Migration = {
  name: '020-client-keys',
  statements: [
    'alter table conversations add column client_key text unique, add column client_fingerprint text',
    // One message, whether a repeat says it as the first of a conversation or as another of one that has begun meanwhile.
    'create unique index conversation_events_client_key on conversation_events (client_key)',
    'alter table returns add column client_fingerprint text',
    'alter table returns add column cancel_key text, add unique (order_id, cancel_key)',
  ],
};
