import { CounterbellError, toCounterbellError } from '#core/errors.ts';
import type { OutboxEntry, Send } from '#core/outbox/outboxEntry.ts';
import type { ConversationEvent, StartedConversation } from './contract.ts';
import { isGone } from './conversationLine.ts';
import type { RecordKeeper } from './conversationRecord.ts';
import { type MessageInput, readMessageInput } from './messageInput.ts';
import type { ConversationAccess, ConversationPort } from './port.ts';

/** Who takes in what a delivery brings; the message leaves the outbox only when that is done. */
export interface DeliveryListener {
  /** Resolves when the right to the conversation is stored. */
  started(key: string, message: MessageInput, answer: StartedConversation): Promise<void>;
  sent(access: ConversationAccess, event: ConversationEvent): Promise<void>;
  failed(access: ConversationAccess, error: CounterbellError): void;
}

/**
 * Makes what sends a message: the first one starts the conversation. That it does is claimed on the device first, where
 * what another tab, or this one before a reload, has started is found, so that two first messages make one conversation.
 */
export function createDelivery(
  port: ConversationPort,
  record: Pick<RecordKeeper, 'claim' | 'release'>,
  life: AbortSignal,
  on: DeliveryListener,
): Send {
  const stopIfOver = (signal: AbortSignal) => {
    if (signal.aborted || life.aborted) throw new CounterbellError('aborted');
  };

  async function start(key: string, message: MessageInput, signal: AbortSignal) {
    stopIfOver(signal);
    const { text, locale, opening } = message;
    const answer = await port.start({ key, text, locale, ...opening }, signal);
    stopIfOver(signal);
    await on.started(key, message, answer);
  }

  async function send(access: ConversationAccess, key: string, text: string, signal: AbortSignal) {
    stopIfOver(signal);
    try {
      const event = await port.send({ ...access, key, text }, signal);
      stopIfOver(signal);
      checkEcho(event, key);
      await on.sent(access, event);
      return event;
    } catch (cause) {
      const error = toCounterbellError(cause);
      on.failed(access, error);
      // Whoever signs in, the right to this conversation does not come back.
      throw isGone(error) ? new CounterbellError('not_found', { cause: error }) : error;
    }
  }

  async function deliver({ key }: OutboxEntry, message: MessageInput, signal: AbortSignal) {
    const begun = message.access ? undefined : await record.claim(key, signal);
    if (begun?.startedBy === key) return undefined;
    const access = message.access ?? begun?.access;
    if (access) return send(access, key, message.text, signal);
    try {
      await start(key, message, signal);
    } catch (error) {
      await record.release(key);
      throw error;
    }
    return undefined;
  }

  return async (entry, signal) => {
    const receipt = await deliver(entry, readMessageInput(entry), signal);
    stopIfOver(signal);
    return receipt;
  };
}

/** An answer to another message is no receipt for this one; a backend may leave keys out. */
function checkEcho(event: ConversationEvent, key: string): void {
  const echo = event.type === 'message' ? (event.message.key ?? key) : undefined;
  if (echo !== key)
    throw new CounterbellError('invalid_response', { message: 'The receipt is for another message' });
}
