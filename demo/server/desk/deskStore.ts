import * as v from 'valibot';
import { ConversationContextSchema } from '#features/contact/contract.ts';
import type { Queryable } from '#server/database/database.ts';
import type { DeskConversation, DeskConversationList } from './deskContract.ts';
import { type DeskCursor, writeCursor } from './deskCursor.ts';

const pageSize = 40;

const RowSchema = v.object({
  id: v.string(),
  state: v.picklist(['open', 'closed']),
  customer_id: v.nullable(v.string()),
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  locale: v.string(),
  context: ConversationContextSchema,
  created_at: v.date(),
  last_message_at: v.date(),
  last_seq: v.number(),
  agent_read_seq: v.number(),
  shopper_read_seq: v.number(),
  message: v.object({
    from: v.picklist(['shopper', 'agent', 'system']),
    text: v.string(),
    agent: v.optional(v.object({ name: v.string() })),
  }),
  unread: v.number(),
});
type Row = v.InferOutput<typeof RowSchema>;

const unreadSql = `(select count(*)::int from conversation_events e
  where e.conversation_id = c.id and e.type = 'message' and e.seq > c.agent_read_seq
    and e.payload ->> 'from' = 'shopper')`;

const selectSql = `
  select c.*, ${unreadSql} as unread, last.payload as message
  from conversations c
  cross join lateral (
    select e.payload from conversation_events e
    where e.conversation_id = c.id and e.type = 'message' order by e.seq desc limit 1
  ) last`;

const pageSql = `${selectSql}
  where $1::boolean is null or (c.state = 'closed') > $1
    or ((c.state = 'closed') = $1 and (c.last_message_at, c.id) < ($2::timestamptz, $3))
  order by (c.state = 'closed'), c.last_message_at desc, c.id desc
  limit ${pageSize + 1}`;

const CountSchema = v.object({ count: v.number() });

/** A page of all conversations: open ones first, then by last message, newest first. */
export async function listConversations(
  database: Queryable,
  after: DeskCursor | undefined,
): Promise<DeskConversationList> {
  const rows = await database.rows(RowSchema, pageSql, [after?.isClosed, after?.at, after?.id]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const [unread] = await database.rows(
    CountSchema,
    `select count(*)::int as count from conversations c where c.state = 'open' and ${unreadSql} > 0`,
  );
  return {
    conversations: page.map(toDeskConversation),
    ...(last !== undefined && rows.length > pageSize
      ? {
          nextCursor: writeCursor({
            isClosed: last.state === 'closed',
            at: last.last_message_at.toISOString(),
            id: last.id,
          }),
        }
      : {}),
    unreadConversations: unread?.count ?? 0,
  };
}

/** One conversation as the list shows it; null when there is none. */
export async function findDeskConversation(
  database: Queryable,
  id: string,
): Promise<DeskConversation | null> {
  const [row] = await database.rows(RowSchema, `${selectSql} where c.id = $1`, [id]);
  return row === undefined ? null : toDeskConversation(row);
}

function toDeskConversation(row: Row): DeskConversation {
  return {
    id: row.id,
    state: row.state,
    shopper: {
      ...(row.name === null ? {} : { name: row.name }),
      ...(row.email === null ? {} : { email: row.email }),
      identified: row.customer_id !== null,
    },
    locale: row.locale,
    context: row.context,
    createdAt: row.created_at.toISOString(),
    lastSeq: row.last_seq,
    lastMessage: {
      from: row.message.from,
      text: row.message.text,
      at: row.last_message_at.toISOString(),
      ...(row.message.agent === undefined ? {} : { agentName: row.message.agent.name }),
    },
    unread: row.unread,
    agentReadSeq: row.agent_read_seq,
    shopperReadSeq: row.shopper_read_seq,
  };
}
