import type { ContactInfo } from './contactInfo.ts';
import type {
  Conversation,
  ConversationContext,
  ConversationEvent,
  StartedConversation,
} from './contract.ts';

/** One conversation and the right to it. */
export interface ConversationAccess {
  id: string;
  token: string;
}

/** What contact asks of a backend. A backend without a conversation of its own gives `info` alone. */
export interface ContactPort {
  info(input: { locale: string }, signal?: AbortSignal): Promise<ContactInfo>;
  conversation?: ConversationPort | undefined;
}

export interface ConversationPort {
  start(
    input: {
      key: string;
      text: string;
      email?: string | undefined;
      context?: ConversationContext | undefined;
      locale: string;
    },
    signal?: AbortSignal,
  ): Promise<StartedConversation>;
  get(
    input: ConversationAccess & { cursor?: string | undefined },
    signal?: AbortSignal,
  ): Promise<Conversation>;
  send(
    input: ConversationAccess & { key: string; text: string },
    signal?: AbortSignal,
  ): Promise<ConversationEvent>;
  markRead(input: ConversationAccess & { key: string; upToSeq: number }, signal?: AbortSignal): Promise<void>;
  /**
   * Follows a conversation from the event after `afterSeq`, reconnecting by itself; `onState` tells whether the
   * line is up. Returns what ends it.
   */
  follow(
    input: ConversationAccess & { afterSeq: number },
    on: {
      event(event: ConversationEvent): void;
      state(state: 'connecting' | 'live' | 'waiting'): void;
      ended(error: unknown): void;
    },
  ): () => void;
}
