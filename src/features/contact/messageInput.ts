import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import { ConversationContextSchema } from './contract.ts';

/** One conversation and the right to it, as it is kept on the device. */
export const AccessSchema = v.object({ id: v.string(), token: v.string() });

/** What the outbox keeps of a message. Nothing of it changes, as a key must always carry the same words. */
const MessageInputSchema = v.object({
  text: v.string(),
  locale: v.string(),
  /** The conversation it was written in; absent where it was written before there was one. */
  access: v.optional(AccessSchema),
  /** What goes along if it is the one that starts the conversation. */
  opening: v.optional(
    v.object({ email: v.optional(v.string()), context: v.optional(ConversationContextSchema) }),
  ),
});
export type MessageInput = v.InferOutput<typeof MessageInputSchema>;

/** Reads a message from the outbox; throws `rejected` where another panel has put in what this one cannot read. */
export function readMessageInput({ input }: { readonly input: unknown }): MessageInput {
  const message = v.safeParse(MessageInputSchema, input);
  if (message.success) return message.output;
  throw new CounterbellError('rejected', { reason: 'invalid' });
}
