/** The code that shows a conversation, loaded while the shopper is still on the way to it. */
export const loadConversationView = () => import('./conversationView.ts');
