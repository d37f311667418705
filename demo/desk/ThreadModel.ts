import { createModel, signal } from '@preact/signals';
import { createKey } from '#core/key.ts';
import type { DeskConversation } from '#server/desk/deskContract.ts';
import { createReader } from './createReader.ts';
import { createReplies } from './createReplies.ts';
import { createTypists } from './createTypists.ts';
import type { DeskApi } from './deskApi.ts';
import { sayFailure } from './sayFailure.ts';

/** One conversation: what happened in it, what is being sent, and who is typing. */
export const ThreadModel = createModel((api: DeskApi, id: string, agentName: () => string) => {
  const failure = signal('');
  const reader = createReader(
    (query) => api.thread(id, query),
    (key) => replies.arrived(key),
  );
  const replies = createReplies(id, async ({ key, text }) => {
    const { event } = await api.reply(id, key, { text, agentName: agentName() });
    reader.merge([event]);
  });
  const typists = createTypists(() => api.typing(id, agentName()));
  let seenSeq = 0;

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      failure.value = '';
    } catch (cause) {
      failure.value = sayFailure(cause);
    }
  }
  const refresh = () => attempt(reader.refresh);

  return {
    conversation: reader.conversation,
    events: reader.events,
    olderCursor: reader.olderCursor,
    failure,
    typist: typists.typist,
    draft: replies.draft,
    pending: replies.pending,
    refresh,
    readOlder: () => attempt(reader.readOlder),
    hear: (news: DeskConversation) => {
      reader.conversation.value = news;
      if (news.lastSeq > reader.knownSeq()) void refresh();
      if (news.lastMessage.from === 'agent') typists.typist.value = '';
    },
    hearTyping: (name: string) => {
      if (name !== agentName()) typists.hear(name);
    },
    /** The agent has seen everything that is shown. */
    see: () => {
      const upToSeq = reader.knownSeq();
      if (reader.conversation.value?.unread === 0 || seenSeq >= upToSeq) return;
      seenSeq = upToSeq;
      void attempt(() => api.read(id, upToSeq));
    },
    write: (text: string) => {
      replies.write(text);
      typists.typed(text);
    },
    send: () => {
      replies.send(createKey());
      typists.sent();
    },
    retry: replies.retry,
    withdraw: replies.withdraw,
    close: () => attempt(() => api.close(id)),
    reopen: () => attempt(() => api.reopen(id)),
  };
});
export type Thread = InstanceType<typeof ThreadModel>;
