import type { Route } from '#core/feature.ts';
import type { ContactContext } from './ContactContext.ts';
import { ContactScreen } from './ContactScreen.tsx';
import { ConversationScreen } from './ConversationScreen.tsx';
import { conversationOf } from './conversationOf.ts';

/** Routes `contact` to the ways there are, and `contact/conversation` to the conversation where the backend has one. */
export function ContactPages({ context, route }: { context: ContactContext; route: Route }) {
  const model = route.path[0] === 'conversation' ? conversationOf(context) : undefined;
  return model ? (
    <ConversationScreen context={context} route={route} model={model} />
  ) : (
    <ContactScreen context={context} route={route} />
  );
}
