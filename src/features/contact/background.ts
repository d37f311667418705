import * as v from 'valibot';
import type { ContactCardContext } from './ContactContext.ts';
import { conversationLife, endConversationLife } from './conversationStatus.ts';

/**
 * Follows a remembered conversation while the panel is closed, so that the bell shows what is unread. A shopper who
 * never wrote costs no request and no code. Returns what ends it.
 */
export function followConversation(context: ContactCardContext): () => void {
  void resume(context, conversationLife(context.session));
  return () => endConversationLife(context.session);
}

async function resume(context: ContactCardContext, life: AbortSignal): Promise<void> {
  const record = await context.session.read('conversation', v.looseObject({}));
  if (!record || life.aborted) return;
  try {
    const [late, { conversationOf }] = await Promise.all([context.late(), import('./conversationOf.ts')]);
    if (!life.aborted) conversationOf(late);
  } catch {
    // Only the badge is missing: the conversation's screen needs the same chunk and says so when it does not load.
    context.track('conversation_not_followed');
  }
}
