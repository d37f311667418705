import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ContactContext } from './ContactContext.ts';
import type { Agent } from './contactInfo.ts';
import type { StoredEvent } from './history.ts';
import type { KnownConversation } from './knownConversation.ts';

const burstMs = 300;

/** What the shopper has and has not read. */
export interface Reading {
  /** The shop's last message, while unread. */
  readonly unseenReply: ReadonlySignal<{ agent?: Agent | undefined; at: string } | undefined>;
  /** The conversation is on screen until the returned function is called. */
  show(): () => void;
  readonly isShown: ReadonlySignal<boolean>;
  /** Says again what the shop does not know to be read, such as from before a reload. */
  repeat(): void;
  dispose(): void;
}

/**
 * Counts unread messages for the bell, and marks them read once the conversation, the panel and the page are all in
 * view; `mark` is called once per burst and rejects where it has to be said again.
 */
export function createReading(
  context: Pick<ContactContext, 'isOpen' | 'unread'>,
  { history: { events }, readSeq }: Pick<KnownConversation, 'history' | 'readSeq'>,
  mark: (upToSeq: number) => Promise<void>,
): Reading {
  const showings = signal(0);
  const isPageVisible = signal(document.visibilityState === 'visible');
  const noteVisibility = () => {
    isPageVisible.value = document.visibilityState === 'visible';
  };
  document.addEventListener('visibilitychange', noteVisibility);

  const replies = computed(() => events.value.flatMap((event) => (isReply(event) ? [event] : [])));
  const lastReply = computed(() => replies.value.at(-1));
  const readElsewhere = computed(() =>
    events.value.reduce((seq, event) => (isOwnRead(event) ? Math.max(seq, event.upToSeq) : seq), 0),
  );
  const unread = computed(
    () => replies.value.filter(({ seq }) => seq > Math.max(readSeq.value, readElsewhere.value)).length,
  );
  const isShown = computed(() => showings.value > 0 && context.isOpen.value && isPageVisible.value);
  const marker = createMarker(mark);
  const ends = [
    effect(() => {
      const seq = lastReply.value?.seq ?? 0;
      if (!isShown.value || unread.value === 0) return;
      batch(() => {
        readSeq.value = seq;
      });
      marker.markUpTo(seq);
    }),
    effect(() => {
      context.unread.value = unread.value;
    }),
  ];
  return {
    isShown,
    unseenReply: computed(() => {
      const message = unread.value > 0 ? lastReply.value?.message : undefined;
      return message && { agent: message.agent, at: message.at };
    }),
    show() {
      showings.value += 1;
      return () => {
        showings.value -= 1;
      };
    },
    repeat() {
      if (readSeq.peek() > readElsewhere.peek()) marker.markUpTo(readSeq.peek());
    },
    dispose() {
      for (const end of ends) end();
      marker.dispose();
      document.removeEventListener('visibilitychange', noteVisibility);
      context.unread.value = 0;
    },
  };
}

const isReply = (event: StoredEvent): event is Extract<StoredEvent, { type: 'message' }> =>
  event.type === 'message' && event.message.from === 'agent';
const isOwnRead = (event: StoredEvent): event is Extract<StoredEvent, { type: 'read' }> =>
  event.type === 'read' && event.by === 'shopper';

/** Says once per burst how far was read; what could not be said goes with the next burst. */
function createMarker(mark: (upToSeq: number) => Promise<void>) {
  let wanted = 0;
  let said = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = async () => {
    timer = undefined;
    const seq = wanted;
    if (seq <= said) return;
    said = seq;
    await mark(seq).catch(() => {
      said = 0;
    });
  };
  return {
    markUpTo(seq: number) {
      wanted = seq;
      timer ??= setTimeout(() => void say(), burstMs);
    },
    dispose: () => clearTimeout(timer),
  };
}
