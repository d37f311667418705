import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Session } from '#core/session.ts';
import type { Conversation } from './contract.ts';
import { type ConversationRecord, createRecordKeeper, type RecordKeeper } from './conversationRecord.ts';
import { type ConversationHistory, createHistory, type StoredEvent } from './history.ts';
import type { ConversationAccess } from './port.ts';

/** What is known of the conversation, here and on this device. */
export interface KnownConversation {
  readonly access: ReadonlySignal<ConversationAccess | undefined>;
  /** Masked address the answer also goes to. */
  readonly answerTo: ReadonlySignal<string | undefined>;
  /** When the messages were last known to be all. */
  readonly asOf: ReadonlySignal<string | undefined>;
  readonly readSeq: Signal<number>;
  readonly history: ConversationHistory;
  /** False where this browser keeps nothing. */
  readonly isKept: ReadonlySignal<boolean>;
  readonly record: Pick<RecordKeeper, 'claim' | 'release'>;
  /** Takes up what the device remembers and another tab may have begun; resolves to whether it is another conversation. */
  restore(): Promise<boolean>;
  /** Takes up a new conversation; resolves when the right to it is stored. */
  begin(
    how: Pick<ConversationRecord, 'access' | 'startedBy' | 'answerTo'>,
    page: Conversation,
  ): Promise<void>;
  putLatest(page: Conversation): void;
  add(event: StoredEvent): ReturnType<ConversationHistory['add']>;
  save(): Promise<void>;
  /** Forgets it, also on the device. */
  leave(): Promise<void>;
}

/** Knows nothing yet; stores until `life` aborts. */
export function createKnownConversation(session: Session, life: AbortSignal): KnownConversation {
  const record = createRecordKeeper(session, life);
  const facts = createFacts();
  const { history, access } = facts;
  const isKept = signal(true);

  async function save(how?: { isNew: boolean }): Promise<void> {
    const right = access.peek();
    if (right && !life.aborted) isKept.value = await record.save(recordOf(facts, right), how);
  }

  function noteCurrent(): void {
    facts.asOf.value = new Date().toISOString();
    void save();
  }

  return {
    ...facts,
    isKept,
    record,
    save,
    async restore() {
      const stored = await record.read();
      if (life.aborted || !stored || stored.access.id === access.peek()?.id) return false;
      adopt(facts, stored);
      return true;
    },
    async begin(how, page) {
      batch(() => {
        adopt(facts, { ...nothing, ...how, asOf: new Date().toISOString() });
        history.putLatest(page);
      });
      await save({ isNew: true });
    },
    putLatest(page) {
      history.putLatest(page);
      noteCurrent();
    },
    add(event) {
      const outcome = history.add(event);
      if (outcome === 'added') noteCurrent();
      return outcome;
    },
    async leave() {
      const left = access.peek();
      adopt(facts, nothing);
      if (left) await record.remove(left.id);
    },
  };
}

function createFacts() {
  return {
    access: signal<ConversationAccess | undefined>(),
    startedBy: signal<string | undefined>(),
    answerTo: signal<string | undefined>(),
    asOf: signal<string | undefined>(),
    readSeq: signal(0),
    history: createHistory(),
  };
}
type Facts = ReturnType<typeof createFacts>;

type Known = Omit<ConversationRecord, 'access'> & { access?: ConversationAccess | undefined };
const nothing: Known = { readSeq: 0, events: [], isClosed: false, asOf: undefined };

function adopt(facts: Facts, known: Known): void {
  batch(() => {
    facts.access.value = known.access;
    facts.startedBy.value = known.startedBy;
    facts.answerTo.value = known.answerTo;
    facts.asOf.value = known.asOf;
    facts.readSeq.value = known.readSeq;
    facts.history.restore(known.events, known.isClosed);
  });
}

function recordOf(facts: Facts, access: ConversationAccess): ConversationRecord {
  return {
    access,
    startedBy: facts.startedBy.peek(),
    answerTo: facts.answerTo.peek(),
    readSeq: facts.readSeq.peek(),
    events: [...facts.history.events.peek()],
    isClosed: facts.history.isClosed.peek(),
    asOf: facts.asOf.peek(),
  };
}
