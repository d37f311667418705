import { computed, effect } from '@preact/signals';
import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import type { ContactCardContext } from './ContactContext.ts';
import { conversationLife, endConversationLife } from './conversationStatus.ts';
import { messageKind } from './messageKind.ts';

/**
 * Follows a remembered conversation while the panel is closed, so that the bell shows what is unread, and sends what
 * waits. A shopper who never wrote costs no request and no code. Returns what ends it.
 */
export function followConversation(context: ContactCardContext): () => void {
  const { outbox, session } = context;
  const life = conversationLife(session);
  const load = async () => {
    const [late, { conversationOf }] = await Promise.all([context.late(), import('./conversationOf.ts')]);
    if (life.aborted) throw new CounterbellError('aborted');
    return conversationOf(late);
  };
  const follow = () =>
    load().catch(() => {
      // Only the badge is missing: the conversation's screen needs the same chunk and says so when it does not load.
      if (!life.aborted) context.track('conversation_not_followed');
    });
  const unregister = outbox.register(messageKind, async (entry, signal) => {
    const model = await load();
    if (!model) throw new CounterbellError('not_found');
    return model.deliver(entry, signal);
  });
  const hasMessages = computed(() => outbox.entries.value.some(({ kind }) => kind === messageKind));
  const stop = effect(() => {
    if (hasMessages.value) void follow();
  });
  void session.read('conversation', v.unknown()).then((record) => {
    if (record && !life.aborted) void follow();
  });
  return () => {
    stop();
    unregister();
    endConversationLife(session);
  };
}
