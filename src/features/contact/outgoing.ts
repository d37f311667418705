import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import type { ContactContext } from './ContactContext.ts';
import { type MessageInput, readMessageInput } from './messageInput.ts';
import { messageKind } from './messageKind.ts';

/** How far a message has come that has not arrived. `number` is its place in the queue, from 1. */
export type Progress =
  | { readonly state: 'sending' }
  | { readonly state: 'waiting'; readonly number: number }
  | { readonly state: 'failed'; readonly why: 'closed' | 'ended' | 'expired' | 'refused' };

/** A message of the shopper's that has not arrived, as far as this tab knows. */
export interface OutgoingMessage extends MessageInput {
  readonly key: string;
  readonly at: string;
  readonly progress: Progress;
  /** False where it goes with the tab. */
  readonly isSaved: boolean;
  /** It was sent at least once, so it may have arrived although nobody said so. */
  readonly mayHaveArrived: boolean;
}

/** The shopper's messages on their way, in the order they were written, the same in all tabs. */
export interface Outgoing {
  readonly items: ReadonlySignal<readonly OutgoingMessage[]>;
  /** Tries now what waits. */
  sendNow(): Promise<void>;
  /** Takes a message out; undefined when it is being sent or has left. */
  takeBack(key: string): Promise<OutgoingMessage | undefined>;
  dispose(): void;
}

/**
 * Reads from the outbox what is on its way. `arrived` are the keys that are shown as messages; `learn` is told of what
 * left the outbox, such as by another tab, before it was shown, and resolves when it is.
 */
export function createOutgoing(
  { outbox, isOffline }: Pick<ContactContext, 'outbox' | 'isOffline'>,
  arrived: ReadonlySignal<ReadonlyMap<string, unknown>>,
  learn: (message: OutgoingMessage, receipt: unknown) => Promise<void>,
): Outgoing {
  const isTrying = signal(false);
  const listed = computed(() => listMessages(outbox.entries.value, isOffline.value, isTrying.value));
  const leaving = signal<readonly OutgoingMessage[]>([]);
  const takenBack = new Set<string>();
  const drop = (key: string) => {
    leaving.value = leaving.peek().filter((message) => message.key !== key);
  };
  let before: readonly OutgoingMessage[] = [];
  const dispose = effect(() => {
    const now = new Set(listed.value.map(({ key }) => key));
    const left = before.filter(({ key }) => !now.has(key) && !takenBack.has(key) && !arrived.peek().has(key));
    // Sent again after all, it can arrive, by another tab too.
    const known = new Set(before.map(({ key }) => key));
    for (const key of now) if (!known.has(key)) takenBack.delete(key);
    before = listed.value;
    if (left.length === 0) return;
    leaving.value = [...leaving.peek(), ...left];
    for (const message of left) {
      const { key } = message;
      // It was taken back in another tab when there is no answer.
      outbox
        .outcome(key)
        .then((receipt) => learn(message, receipt))
        .then(
          () => drop(key),
          () => drop(key),
        );
    }
  });
  return {
    items: computed(() => {
      const isListed = new Set(listed.value.map(({ key }) => key));
      const left = leaving.value.filter(({ key }) => !isListed.has(key));
      return [...left, ...listed.value].filter(({ key }) => !arrived.value.has(key));
    }),
    async sendNow() {
      isTrying.value = true;
      await outbox.flush({ isAsked: true });
      isTrying.value = false;
    },
    async takeBack(key) {
      takenBack.add(key);
      const entry = await outbox.takeBack(key);
      if (!entry) takenBack.delete(key);
      return entry && messageOf(entry, { state: 'sending' });
    },
    dispose,
  };
}

function listMessages(
  entries: readonly OutboxEntry[],
  isOffline: boolean,
  isTrying: boolean,
): OutgoingMessage[] {
  const messages = entries.filter(({ kind }) => kind === messageKind);
  const queue = messages.filter(({ state }) => state === 'waiting' || state === 'sending');
  const isHeld = isOffline || queue.some(({ problem }) => problem);
  return messages.map((entry) => {
    if (!queue.includes(entry)) return messageOf(entry, { state: 'failed', why: whyOf(entry) });
    // What is tried again and again by itself does not change its words each time.
    const isSent = entry.state === 'sending' && (isTrying || !entry.problem);
    const number = queue.indexOf(entry) + 1;
    return messageOf(entry, isSent || !isHeld ? { state: 'sending' } : { state: 'waiting', number });
  });
}

function whyOf({ state, problem }: OutboxEntry) {
  if (state === 'expired') return 'expired';
  if (problem?.reason === 'conversation_closed') return 'closed';
  return problem?.code === 'not_found' ? 'ended' : 'refused';
}

function messageOf(entry: OutboxEntry, progress: Progress): OutgoingMessage {
  const { key, createdAt, isSaved, tries } = entry;
  return { ...readInput(entry), key, at: createdAt, progress, isSaved, mayHaveArrived: tries > 0 };
}

/** What cannot be read still has words: those of the list of what waits. */
function readInput(entry: OutboxEntry): MessageInput {
  try {
    return readMessageInput(entry);
  } catch {
    return { text: entry.title, locale: '' };
  }
}
