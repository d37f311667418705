import type { ContactContext } from './ContactContext.ts';
import type { Agent } from './contactInfo.ts';

/** Says that a message came, where the panel shows something else; the conversation's own log says it itself. */
export function announceReply(context: ContactContext, agent: Agent | undefined, isShown: boolean): void {
  const { texts, isOpen, announce } = context;
  if (isShown || !isOpen.peek()) return;
  announce(agent ? texts.t('newMessage', { name: agent.name }) : texts.t('newMessageShop'));
}
