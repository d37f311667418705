import {
  batch,
  createModel,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { toCounterbellError } from '#core/errors.ts';
import type { DeskNotice, DeskSession } from '#server/desk/deskContract.ts';
import { ConversationsModel } from './ConversationsModel.ts';
import type { DeskApi } from './deskApi.ts';
import { PlaceModel } from './PlaceModel.ts';
import { ReturnsModel } from './ReturnsModel.ts';
import { sayFailure } from './sayFailure.ts';
import { createClock } from './sayTime.ts';
import { type Thread, ThreadModel } from './ThreadModel.ts';

/** What a signed-in agent works with; follows the server's feed for as long as it exists. */
export const WorkModel = createModel(
  (
    { api, session }: { api: DeskApi; session: DeskSession },
    agent: ReadonlySignal<string>,
    onRefused: (reason: string) => void,
  ) => {
    const { place } = new PlaceModel();
    const conversations = new ConversationsModel(api);
    const returns = new ReturnsModel(api);
    const line = signal<'connecting' | 'live' | 'waiting' | 'ended'>('connecting');
    const now = signal(Date.now());
    const thread = signal<Thread | undefined>(undefined);
    // Kept, not made anew: what failed to be sent in one must not vanish when the agent looks at another.
    const threads = new Map<string, Thread>();

    function threadOf(id: string): Thread {
      const known = threads.get(id) ?? new ThreadModel(api, id, () => agent.peek());
      threads.set(id, known);
      return known;
    }

    function hear(notice: DeskNotice): void {
      now.value = Date.now();
      if (notice.type === 'ready') {
        void conversations.load();
        void returns.load();
        void thread.value?.refresh();
      } else if (notice.type === 'returns') void returns.load();
      else if (notice.type === 'typing') threads.get(notice.conversationId)?.hearTyping(notice.agentName);
      else {
        conversations.put(notice.conversation);
        threads.get(notice.conversation.id)?.hear(notice.conversation);
      }
    }

    effect(() => {
      const { tab, id } = place.value;
      untracked(() => {
        thread.value = tab === 'conversations' && id !== undefined ? threadOf(id) : undefined;
        void thread.value?.refresh();
      });
    });
    effect(() =>
      api.follow({
        event: (notice) => batch(() => hear(notice)),
        state(state) {
          line.value = state;
        },
        ended(cause) {
          line.value = 'ended';
          if (toCounterbellError(cause).code === 'unauthorized') onRefused(sayFailure(cause));
        },
      }),
    );
    effect(() => tick(now));
    effect(() => {
      const waiting = conversations.unread.value + returns.waiting.value;
      document.title = waiting > 0 ? `(${waiting}) ${session.shopName} desk` : `${session.shopName} desk`;
    });

    return {
      place,
      conversations,
      returns,
      line,
      now,
      thread,
      agent,
      clock: createClock(session.timeZone),
    };
  },
);
export type Work = InstanceType<typeof WorkModel>;

/** Keeps 'ago' true while nothing else happens. */
function tick(now: Signal<number>): () => void {
  const timer = setInterval(() => {
    now.value = Date.now();
  }, 15_000);
  return () => clearInterval(timer);
}
