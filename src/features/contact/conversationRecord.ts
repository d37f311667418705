import * as v from 'valibot';
import type { Session } from '#core/session.ts';
import { ConversationContextSchema } from './contract.ts';

/** A message that is on its way. Its key is made once, so that however often it is sent it arrives once. */
const PendingSchema = v.object({
  key: v.string(),
  text: v.string(),
  at: v.string(),
  /** What goes along where this message starts the conversation; kept, as a key must always carry the same words. */
  opening: v.optional(
    v.object({ email: v.optional(v.string()), context: v.optional(ConversationContextSchema) }),
  ),
});
export type Pending = v.InferOutput<typeof PendingSchema>;

const RecordSchema = v.object({
  /** The conversation and the right to it; absent until its first message has arrived. */
  access: v.optional(v.object({ id: v.string(), token: v.string() })),
  /** How far the shopper has read here. */
  readSeq: v.number(),
  /** Where the answer also goes, masked. */
  answerTo: v.optional(v.string()),
  pending: v.array(PendingSchema),
});
/** What this device remembers of the conversation. */
type StoredRecord = v.InferOutput<typeof RecordSchema>;
export type ConversationRecord = Omit<StoredRecord, 'pending'> & { readonly pending: readonly Pending[] };

/** The name is known to the session, which keeps it in a database of its own that the loader looks for. */
const name = 'conversation';

/** Keeps the record of one session's conversation. */
export interface RecordKeeper {
  read(): Promise<ConversationRecord | undefined>;
  /** Resolves to whether it is saved on the device rather than in memory. Writes happen one after the other. */
  save(record: ConversationRecord, settled: ReadonlySet<string>): Promise<boolean>;
  remove(): Promise<void>;
}

/** Opens the record until `life` aborts; messages that another tab is still sending stay in it. */
export function createRecordKeeper(session: Session, life: AbortSignal): RecordKeeper {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = last.then(step);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    read: () => inTurn(() => session.read(name, RecordSchema)),
    save: (record, settled) =>
      inTurn(async () => {
        const stored = await session.read(name, RecordSchema);
        // Once the shopper is forgotten here, nothing may be written behind that.
        if (life.aborted) return true;
        return session.write(name, stored ? mergeRecords(stored, record, settled) : record, 'remembered');
      }),
    remove: () => inTurn(() => session.remove(name)),
  };
}

function mergeRecords(
  stored: ConversationRecord,
  mine: ConversationRecord,
  settled: ReadonlySet<string>,
): ConversationRecord {
  if (stored.access && mine.access && stored.access.id !== mine.access.id) return mine;
  const known = new Set(mine.pending.map(({ key }) => key));
  const others = stored.pending.filter(({ key }) => !known.has(key) && !settled.has(key));
  return {
    ...mine,
    access: mine.access ?? stored.access,
    readSeq: Math.max(stored.readSeq, mine.readSeq),
    pending: [...others, ...mine.pending],
  };
}
