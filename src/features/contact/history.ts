import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Conversation, ConversationEvent } from './contract.ts';

/** An event that has a number of its own. */
export type StoredEvent = Exclude<ConversationEvent, { type: 'typing' }>;

/** What happened in a conversation, oldest first, each number once. */
export interface ConversationHistory {
  readonly events: ReadonlySignal<readonly StoredEvent[]>;
  readonly isClosed: ReadonlySignal<boolean>;
  /** The shopper's own messages by their keys. */
  readonly arrived: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Cursor for older events; undefined at the beginning. */
  readonly olderCursor: ReadonlySignal<string | undefined>;
  /** Number of the last event; 0 before the first. */
  lastSeq(): number;
  /** Puts what this device remembers in the place of all, until the latest page is there. */
  restore(events: readonly ConversationEvent[], isClosed: boolean): void;
  /** Takes in the latest page. */
  putLatest(page: Conversation): void;
  putOlder(page: Conversation): void;
  /** Takes in what came by the stream; a repeat does nothing. */
  add(event: StoredEvent): 'added' | 'known' | 'gap';
  /** The conversation takes no messages any more, although the event that says so has not come yet. */
  close(): void;
}

/** Makes an empty history. */
export function createHistory(): ConversationHistory {
  const events = signal<readonly StoredEvent[]>([]);
  const isClosed = signal(false);
  const olderCursor = signal<string | undefined>();
  // Some backends leave numbers out; where a fresh page fills no gap, there is none.
  let missing: { from: number; to: number } | undefined;
  let isSparse = false;
  let isFromDevice = false;
  const lastSeq = () => events.peek().at(-1)?.seq ?? 0;

  return {
    events,
    isClosed,
    olderCursor,
    arrived: computed(() => new Map(events.value.flatMap(messageByKey))),
    lastSeq,
    restore(stored, wasClosed) {
      isFromDevice = true;
      batch(() => {
        events.value = storedEvents(stored);
        isClosed.value = wasClosed;
        olderCursor.value = undefined;
      });
    },
    putLatest(page) {
      const incoming = storedEvents(page.events);
      const gap = missing;
      isSparse ||= gap !== undefined && !incoming.some(({ seq }) => seq > gap.from && seq < gap.to);
      missing = undefined;
      const isAdjacent = (incoming[0]?.seq ?? 0) <= lastSeq() + 1;
      // Where a page of the shop's begins, the cursor is known to what came before; where the device's do, it is not.
      if (isFromDevice) events.value = events.peek().filter(({ seq }) => seq >= (incoming[0]?.seq ?? 0));
      const isKnown = events.peek().length > 0 && (isAdjacent || isSparse);
      batch(() => {
        if (!isKnown || isFromDevice) olderCursor.value = page.olderCursor;
        events.value = isKnown ? merge(events.peek(), incoming) : incoming;
        isFromDevice = false;
        isClosed.value = page.state === 'closed';
      });
    },
    putOlder(page) {
      batch(() => {
        events.value = merge(storedEvents(page.events), events.peek());
        olderCursor.value = page.olderCursor;
      });
    },
    add(event) {
      if (event.seq <= lastSeq()) return 'known';
      if (event.seq > lastSeq() + 1 && !isSparse) {
        missing = { from: lastSeq(), to: event.seq };
        return 'gap';
      }
      batch(() => {
        events.value = [...events.peek(), event];
        if (event.type === 'closed') isClosed.value = true;
        if (event.type === 'reopened') isClosed.value = false;
      });
      return 'added';
    },
    close() {
      isClosed.value = true;
    },
  };
}

function messageByKey(event: StoredEvent): [string, string][] {
  return event.type === 'message' && event.message.key ? [[event.message.key, event.message.text]] : [];
}

function storedEvents(events: readonly ConversationEvent[]): StoredEvent[] {
  return events.filter((event) => event.type !== 'typing');
}

function merge(one: readonly StoredEvent[], other: readonly StoredEvent[]): StoredEvent[] {
  const bySeq = new Map([...one, ...other].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((first, second) => first.seq - second.seq);
}
