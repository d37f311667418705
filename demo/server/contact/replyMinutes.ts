import * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';
import { shopTimeZone } from '#server/shopTime.ts';
import { closedDates, week } from './openingHours.ts';

const leastReplies = 5;

const MedianSchema = v.object({ replies: v.number(), minutes: v.nullable(v.number()) });

// Only what was asked while the shop was open counts: the median is shown as the wait of somebody who asks now.
const medianSql = `
  with asked as (
    select c.id, c.created_at, c.created_at at time zone $2 as local
    from conversations c
    where c.created_at > $1::timestamptz - interval '30 days' and c.created_at <= $1::timestamptz
  ), answered as (
    select min(e.at) - a.created_at as wait
    from asked a
    join jsonb_to_recordset($3::jsonb) as open (day int, "from" time, "to" time)
      on open.day = extract(isodow from a.local) and a.local::time >= open."from" and a.local::time < open."to"
    join conversation_events e
      on e.conversation_id = a.id and e.type = 'message' and e.payload ->> 'from' = 'agent'
    where not (to_char(a.local, 'YYYY-MM-DD') in (select jsonb_array_elements_text($4::jsonb)))
    group by a.id, a.created_at
  )
  select count(*)::int as replies,
    (percentile_cont(0.5) within group (order by extract(epoch from wait)::float8) / 60)::float8 as minutes
  from answered`;

/**
 * The measured median of first replies over the last 30 days, in whole minutes, at least 1; undefined while there
 * are fewer than five to measure, since a promise needs something to stand on.
 */
export async function replyMinutes(database: Queryable, now: Date): Promise<number | undefined> {
  const lastYear = new Date(now.getTime() - 365 * 86_400_000);
  const closed = [...closedDates(lastYear), ...closedDates(now)];
  const [median] = await database.rows(MedianSchema, medianSql, [
    now,
    shopTimeZone,
    JSON.stringify(week),
    JSON.stringify(closed),
  ]);
  if (!median || median.minutes === null || median.replies < leastReplies) return undefined;
  return Math.max(1, Math.ceil(median.minutes));
}
