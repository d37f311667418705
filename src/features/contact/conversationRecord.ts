import * as v from 'valibot';
import type { Session } from '#core/session.ts';
import { ConversationEventSchema } from './contract.ts';
import { AccessSchema } from './messageInput.ts';

const RecordSchema = v.object({
  access: AccessSchema,
  /** Key of the message that started it here: once this is stored, that message has arrived. */
  startedBy: v.optional(v.string()),
  /** How far the shopper has read here. */
  readSeq: v.number(),
  /** Where the answer also goes, masked. */
  answerTo: v.optional(v.string()),
  /** The last messages, for when the shop is out of reach; damage to them must not cost the right to the conversation. */
  events: v.fallback(v.array(ConversationEventSchema), []),
  isClosed: v.fallback(v.boolean(), false),
  /** When `events` were last known to be all. */
  asOf: v.fallback(v.optional(v.string()), undefined),
});
/** What this device remembers of the conversation. */
export type ConversationRecord = v.InferOutput<typeof RecordSchema>;

/** The name is known to the session, which keeps it in a database of its own that the loader looks for. */
const name = 'conversation';

/** A screen or two; more is a page of the shop's. */
const keptEvents = 50;
const keptCharacters = 100_000;

/** Keeps the record of one session's conversation. */
export interface RecordKeeper {
  read(): Promise<ConversationRecord | undefined>;
  /**
   * Resolves to whether it is saved on the device rather than in memory. What another tab has begun or left stands,
   * unless `isNew`. Writes happen one after the other.
   */
  save(record: ConversationRecord, how?: { isNew: boolean }): Promise<boolean>;
  /** Forgets this conversation, and no other. */
  remove(id: string): Promise<void>;
}

/** Opens the record until `life` aborts. */
export function createRecordKeeper(session: Session, life: AbortSignal): RecordKeeper {
  let last: Promise<unknown> = Promise.resolve();
  let wasThere = false;
  let isKept = true;
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = last.then(step);
    last = mine.catch(() => undefined);
    return mine;
  };
  const read = async () => {
    const stored = await session.read(name, RecordSchema);
    wasThere ||= stored !== undefined;
    return stored;
  };
  return {
    read: () => inTurn(read),
    save: (record, { isNew } = { isNew: false }) =>
      inTurn(async () => {
        const hadOne = wasThere;
        const stored = await read();
        // Once the shopper is forgotten here, nothing may be written behind that.
        if (life.aborted) return isKept;
        const isSame = stored ? stored.access.id === record.access.id : !hadOne;
        if (!isSame && !isNew) return isKept;
        const mine = { ...record, events: lastOf(record.events) };
        isKept = await session.write(name, isSame && stored ? merge(stored, mine) : mine, 'remembered');
        wasThere = true;
        return isKept;
      }),
    remove: (id) =>
      inTurn(async () => {
        if ((await read())?.access.id === id) await session.remove(name);
        wasThere = false;
      }),
  };
}

/** Another tab may know more. */
function merge(stored: ConversationRecord, mine: ConversationRecord): ConversationRecord {
  const isFresher = (stored.events.at(-1)?.seq ?? 0) > (mine.events.at(-1)?.seq ?? 0);
  const { events, isClosed, asOf } = isFresher ? stored : mine;
  const readSeq = Math.max(stored.readSeq, mine.readSeq);
  return { ...mine, startedBy: mine.startedBy ?? stored.startedBy, events, isClosed, asOf, readSeq };
}

function lastOf(events: ConversationRecord['events']): ConversationRecord['events'] {
  let characters = 0;
  const isKept = (event: ConversationRecord['events'][number]) => {
    characters += event.type === 'message' ? event.message.text.length : 0;
    return characters <= keptCharacters;
  };
  const newestFirst = events.slice(-keptEvents).reverse();
  const end = newestFirst.findIndex((event) => !isKept(event));
  return newestFirst.slice(0, end < 0 ? keptEvents : end).reverse();
}
