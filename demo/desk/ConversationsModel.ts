import { createModel, signal } from '@preact/signals';
import type { DeskConversation } from '#server/desk/deskContract.ts';
import type { DeskApi } from './deskApi.ts';
import { sayFailure } from './sayFailure.ts';

/** The list of conversations, kept in order as notices come. */
export const ConversationsModel = createModel((api: DeskApi) => {
  const list = signal<readonly DeskConversation[] | undefined>(undefined);
  const nextCursor = signal<string | undefined>(undefined);
  /** Open conversations with something unread, also those on pages not loaded. */
  const unread = signal(0);
  const failure = signal('');

  async function load(): Promise<void> {
    await attempt(async () => {
      const page = await api.conversations();
      list.value = page.conversations;
      nextCursor.value = page.nextCursor;
      unread.value = page.unreadConversations;
    });
  }

  async function loadMore(): Promise<void> {
    await attempt(async () => {
      const page = await api.conversations(nextCursor.value);
      list.value = inOrder([...page.conversations, ...(list.value ?? [])]);
      nextCursor.value = page.nextCursor;
    });
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      failure.value = '';
    } catch (cause) {
      failure.value = sayFailure(cause);
    }
  }

  function put(conversation: DeskConversation): void {
    const known = list.value?.find(({ id }) => id === conversation.id);
    // How one that is not in the list was counted is not known here, only at the server.
    if (list.value === undefined || (known === undefined && nextCursor.value !== undefined)) {
      void load();
      return;
    }
    unread.value += Number(isUnread(conversation)) - Number(known !== undefined && isUnread(known));
    list.value = inOrder([conversation, ...list.value]);
  }

  return { list, nextCursor, unread, failure, load, loadMore, put };
});

/** Whether somebody waits for an agent's eyes. */
function isUnread({ state, unread }: DeskConversation): boolean {
  return state === 'open' && unread > 0;
}

/** Open ones first, then by last message, newest first; of two states of one conversation the first given stays. */
function inOrder(conversations: readonly DeskConversation[]): DeskConversation[] {
  const byId = new Map<string, DeskConversation>();
  for (const each of conversations) if (!byId.has(each.id)) byId.set(each.id, each);
  return [...byId.values()].sort(
    (a, b) =>
      Number(a.state === 'closed') - Number(b.state === 'closed') ||
      Date.parse(b.lastMessage.at) - Date.parse(a.lastMessage.at) ||
      (a.id < b.id ? 1 : -1),
  );
}
