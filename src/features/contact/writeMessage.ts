import type { ContactContext } from './ContactContext.ts';
import type { ConversationContext } from './contract.ts';
import type { MessageInput } from './messageInput.ts';
import { messageKind, messageStream } from './messageKind.ts';
import type { OutgoingMessage } from './outgoing.ts';
import type { ConversationAccess } from './port.ts';

/** What there is to know about a message besides its words. */
interface Circumstances {
  readonly access: ConversationAccess | undefined;
  readonly goesAlong: ConversationContext | undefined;
  /** What is on its way before it. */
  readonly before: readonly OutgoingMessage[];
}

const titleCharacters = 60;

/** Puts a message in the outbox; resolves when it is kept there, rejects when it is more than may be kept. */
export async function writeMessage(
  { outbox, locale, texts }: ContactContext,
  { key, text, email }: { key: string; text: string; email: string },
  { access, goesAlong, before }: Circumstances,
): Promise<void> {
  // Whichever of those before the conversation turns out to start it, the same goes along.
  const opening = before.find((message) => message.opening)?.opening ?? {
    email: email || undefined,
    context: goesAlong,
  };
  const input: MessageInput = access ? { text, locale, access } : { text, locale, opening };
  const title = texts.t('messageTitle', { words: excerptOf(text) });
  await outbox.add({
    kind: messageKind,
    stream: messageStream,
    key,
    input,
    title,
    route: 'contact/conversation',
  });
}

function excerptOf(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ')];
  if (characters.length <= titleCharacters) return characters.join('');
  return `${characters.slice(0, titleCharacters).join('').trimEnd()}…`;
}
