import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import { wait } from '#core/retry.ts';
import type { Session, SessionChange } from '#core/session.ts';
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

/** Stands in its place while a message is starting it: the key of that message. */
const ClaimSchema = v.object({ startedBy: v.string() });
const StoredSchema = v.union([RecordSchema, ClaimSchema]);
type Stored = v.InferOutput<typeof StoredSchema>;

/** The name is known to the session, which keeps it in a database of its own that the loader looks for. */
const name = 'conversation';

/** A screen or two; more is a page of the shop's. */
const keptEvents = 50;
const keptCharacters = 100_000;

/** Keeps the record of one session's conversation. */
export interface RecordKeeper {
  read(): Promise<ConversationRecord | undefined>;
  /**
   * Resolves to the conversation there is, in whichever tab it began; undefined where there is none and the message of
   * this key now has the right to start it. Waits while a slow device may hold one that is not known yet; throws
   * `unavailable` while another message is starting one.
   */
  claim(key: string, signal: AbortSignal): Promise<ConversationRecord | undefined>;
  /** Gives the right to start it back. */
  release(key: string): Promise<void>;
  /**
   * Resolves to whether it is saved on the device rather than in memory. What another tab has begun or left stands,
   * unless `isNew`. Writes happen one after the other.
   */
  save(record: ConversationRecord, how?: { isNew: boolean }): Promise<boolean>;
  /** Forgets this conversation, and no other. */
  remove(id: string): Promise<void>;
}

/** How soon a slow device is asked again. */
const askAgainMs = 500;

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
  const change = <T>(work: (stored: Stored | undefined) => SessionChange<T>) =>
    inTurn(() => session.change(name, StoredSchema, work));

  return {
    read: () =>
      inTurn(async () => {
        const stored = await session.read(name, RecordSchema);
        wasThere ||= stored !== undefined;
        return stored;
      }),
    async claim(key, signal) {
      for (;;) {
        const { result, medium } = await change((stored) =>
          stored && (isBegun(stored) || stored.startedBy !== key)
            ? { result: stored }
            : { result: undefined, to: { value: { startedBy: key }, lifetime: 'claim' } },
        );
        if (medium !== 'unknown') {
          wasThere ||= result !== undefined;
          return whenBegun(result);
        }
        await wait(askAgainMs, signal);
      }
    },
    async release(key) {
      await change((stored) => {
        const isMine = stored && !isBegun(stored) && stored.startedBy === key;
        return { result: undefined, ...(isMine && { to: 'nothing' }) };
      });
    },
    async save(record, { isNew } = { isNew: false }) {
      const mine = { ...record, events: lastOf(record.events) };
      const { result: isChanged, medium } = await change((found) => {
        // Once the shopper's time here is over, nothing may be written behind that.
        if (life.aborted) return { result: false };
        const stored = found && isBegun(found) ? found : undefined;
        const isSame = stored ? stored.access.id === record.access.id : !wasThere;
        if (!isSame && !isNew) return { result: false };
        const value = isSame && stored ? merge(stored, mine) : mine;
        return { result: true, to: { value, lifetime: 'remembered' } };
      });
      wasThere = true;
      if (isChanged || medium !== 'disk') isKept = medium === 'disk';
      return isKept;
    },
    async remove(id) {
      await change((stored) => ({
        result: undefined,
        ...(stored && isBegun(stored) && stored.access.id === id && { to: 'nothing' }),
      }));
      wasThere = false;
    },
  };
}

function isBegun(stored: Stored): stored is ConversationRecord {
  return 'access' in stored;
}

function whenBegun(found: Stored | undefined): ConversationRecord | undefined {
  if (!found || isBegun(found)) return found;
  throw new CounterbellError('unavailable', { reason: 'in_progress' });
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
