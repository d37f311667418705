import { type Signal, signal } from '@preact/signals';
import type { Session } from '#core/session.ts';
import type { Agent } from './contactInfo.ts';

/** What the rest of the panel knows of the shopper's conversation without loading it. */
export interface ConversationStatus {
  readonly state: 'open' | 'closed' | 'none';
  /** The shop's last message, while the shopper has not seen it. */
  readonly unseenReply?: { readonly agent?: Agent | undefined; readonly at: string } | undefined;
}

const statuses = new WeakMap<Session, Signal<ConversationStatus | undefined>>();
const lives = new WeakMap<Session, AbortController>();

/** The status of this session's conversation; undefined until the device was asked. */
export function conversationStatus(session: Session): Signal<ConversationStatus | undefined> {
  const status = statuses.get(session) ?? signal<ConversationStatus | undefined>();
  statuses.set(session, status);
  return status;
}

/** Aborts when the widget, or the shopper's time on it, is over; whatever follows the conversation ends by it. */
export function conversationLife(session: Session): AbortSignal {
  const life = lives.get(session) ?? new AbortController();
  lives.set(session, life);
  return life.signal;
}

/** Ends all that follows this session's conversation; what is known of it stays for what follows it next. */
export function endConversationLife(session: Session): void {
  lives.get(session)?.abort();
  lives.delete(session);
}
