import * as v from 'valibot';
import type { Database } from '#server/database/database.ts';
import type { Found } from './findWrongs.ts';

const FoundSchema = v.object({ key: v.string(), place: v.string(), at: v.number() });

/** Every write of a shopper that the database holds, cancellations among them. */
export function readWrites(database: Database): Promise<Found[]> {
  return database.rows(
    FoundSchema,
    `select substr(client_key, 9) as key, conversation_id as place, seq::float8 as at
       from conversation_events where client_key like 'shopper:%'
     union all select client_key, article_id, id::float8 from ratings
     union all select client_key, order_id, extract(epoch from created_at)::float8 from returns
     union all select cancel_key, order_id, extract(epoch from updated_at)::float8
       from returns where cancel_key is not null`,
  );
}
