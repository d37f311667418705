import * as v from 'valibot';
import type { ContactContext } from './ContactContext.ts';
import { conversationLife, endConversationLife } from './conversationStatus.ts';

/**
 * Follows a remembered conversation while the panel is closed, so that the bell shows what is unread. A shopper who
 * never wrote costs no request and no code. Returns what ends it.
 */
export function followConversation(context: ContactContext): () => void {
  void resume(context, conversationLife(context.session));
  return () => endConversationLife(context.session);
}

async function resume(context: ContactContext, life: AbortSignal): Promise<void> {
  const record = await context.session.read('conversation', v.looseObject({}));
  if (!record || life.aborted) return;
  try {
    const { conversationOf } = await import('./conversationOf.ts');
    if (!life.aborted) conversationOf(context);
  } catch {
    // Only the badge is missing: the conversation's screen needs the same chunk and says so when it does not load.
    context.track('conversation_not_followed');
  }
}
