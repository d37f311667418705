import * as v from 'valibot';
import { IdSchema } from '#core/operation.ts';
import type { Database, Queryable } from '#server/database/database.ts';

const channel = 'counterbell_conversation';

const NoticeSchema = v.object({
  id: IdSchema,
  seq: v.number(),
  /** Present when an agent is typing: nothing was stored, so `seq` is that of the last stored event. */
  typing: v.optional(v.object({ name: v.string(), pictureUrl: v.optional(v.string()) })),
});

/** What happened in a conversation, as one process tells the others. */
export type ConversationNotice = v.InferOutput<typeof NoticeSchema>;

/** Hears a notice, or `undefined` when notices may have been lost and everything must be read again. */
export type ConversationListener = (notice: ConversationNotice | undefined) => void;

/** Hands what the database announces to everybody in this process who follows a conversation. */
export interface ConversationHub {
  /** Follows one conversation, or all of them for `'*'`; resolves once no later notice can be missed. */
  subscribe(conversationId: string, listener: ConversationListener): Promise<() => void>;
}

/** Announces an event to every process; inside a transaction it is told at the commit, never before. */
export async function announce(database: Queryable, notice: ConversationNotice): Promise<void> {
  await database.run('select pg_notify($1, $2)', [channel, JSON.stringify(notice)]);
}

const hubs = new WeakMap<Database, ConversationHub>();

/** The one hub that everybody who was given this database shares. */
export function conversationHubOf(database: Database): ConversationHub {
  const hub = hubs.get(database) ?? createConversationHub(database);
  hubs.set(database, hub);
  return hub;
}

/** Makes a hub: one LISTEN, begun by the first subscriber, however many follow. */
function createConversationHub(database: Database): ConversationHub {
  const listeners = new Map<string, Set<ConversationListener>>();
  let listening: Promise<() => Promise<void>> | undefined;

  function tell(conversationId: string, notice: ConversationNotice | undefined): void {
    for (const listener of listeners.get(conversationId) ?? []) listener(notice);
  }

  function receive(payload: string): void {
    const notice = parseNotice(payload);
    if (notice) {
      tell(notice.id, notice);
      tell('*', notice);
    } else for (const conversationId of listeners.keys()) tell(conversationId, undefined);
  }

  async function listen(): Promise<void> {
    listening ??= database.listen(channel, receive);
    try {
      await listening;
    } catch (error) {
      listening = undefined;
      throw error;
    }
  }

  return {
    async subscribe(conversationId, listener) {
      const group = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, group.add(listener));
      const leave = () => {
        group.delete(listener);
        if (group.size === 0 && listeners.get(conversationId) === group) listeners.delete(conversationId);
      };
      try {
        await listen();
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
  };
}

/** An empty payload, told after a lost connection, and one that is not ours both mean: read again. */
function parseNotice(payload: string): ConversationNotice | undefined {
  if (payload === '') return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), NoticeSchema), payload);
  return parsed.success ? parsed.output : undefined;
}
