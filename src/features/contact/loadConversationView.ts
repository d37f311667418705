/** Loads the code that shows a conversation while the shopper is still on the way to it, and the code that sends. */
export const loadConversationView = () => {
  // Without it, a connection that goes while the shopper writes would not be noticed; the outbox asks for it again.
  import('#core/outbox/sending.ts').catch(() => undefined);
  return import('./conversationView.ts');
};
