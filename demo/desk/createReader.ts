import { batch, signal } from '@preact/signals';
import type { ConversationEvent } from '#features/contact/contract.ts';
import type { DeskConversation, DeskThread } from '#server/desk/deskContract.ts';

type Load = (query: { before?: number; after?: number }) => Promise<DeskThread>;

/** Holds one conversation's events without a gap, however answers and notices overtake each other. */
export function createReader(load: Load, onMessage: (key: string | undefined) => void) {
  const conversation = signal<DeskConversation | undefined>(undefined);
  const events = signal<readonly ConversationEvent[]>([]);
  const olderCursor = signal<string | undefined>(undefined);
  let reading: Promise<void> | undefined;
  let isStale = false;
  /** Every event up to here is known; an own reply may already be shown beyond it. */
  let knownSeq = 0;

  function merge(more: readonly ConversationEvent[]): void {
    const bySeq = new Map([...events.value, ...more].map((event) => [event.seq, event]));
    events.value = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
    for (const event of more) if (event.type === 'message') onMessage(event.message.key);
  }

  function take(thread: DeskThread): void {
    // An answer can be overtaken by a notice that is newer.
    if (thread.conversation.lastSeq >= (conversation.value?.lastSeq ?? 0))
      conversation.value = thread.conversation;
    knownSeq = Math.max(knownSeq, thread.events.at(-1)?.seq ?? 0);
    merge(thread.events);
  }

  async function readOn(): Promise<void> {
    while (isStale) {
      isStale = false;
      const isFirst = knownSeq === 0;
      const thread = await load(isFirst ? {} : { after: knownSeq });
      batch(() => take(thread));
      if (isFirst) olderCursor.value = thread.olderCursor;
      else isStale ||= thread.events.length > 0 && knownSeq < thread.conversation.lastSeq;
    }
  }

  return {
    conversation,
    events,
    olderCursor,
    merge,
    knownSeq: () => knownSeq,
    /** Reads what is new; the first time, the newest page. Asked while one runs, that one goes on to the end. */
    async refresh(): Promise<void> {
      isStale = true;
      reading ??= readOn().finally(() => {
        reading = undefined;
      });
      await reading;
    },
    async readOlder(): Promise<void> {
      const thread = await load({ before: Number(olderCursor.value) });
      take(thread);
      olderCursor.value = thread.olderCursor;
    },
  };
}
