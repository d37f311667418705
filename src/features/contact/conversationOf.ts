import type { ContactContext } from './ContactContext.ts';
import { ConversationModel } from './ConversationModel.ts';
import { conversationLife } from './conversationStatus.ts';

const models = new WeakMap<AbortSignal, ConversationModel>();

/** The one model of this session's conversation; undefined where the backend has no conversation. */
export function conversationOf(context: ContactContext): ConversationModel | undefined {
  const port = context.port.conversation;
  if (!port) return undefined;
  const life = conversationLife(context.session);
  const model = models.get(life) ?? new ConversationModel(context, port, life);
  models.set(life, model);
  return model;
}
