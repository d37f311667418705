import * as v from 'valibot';
import type { ContactContext } from './ContactContext.ts';
import { ConversationContextSchema } from './contract.ts';
import { AccessSchema } from './messageInput.ts';
import { writeMessage } from './writeMessage.ts';

/** The record of version 0.1.0, which kept what was not sent beside the conversation. */
const RecordSchema = v.object({
  access: v.optional(AccessSchema),
  pending: v.array(
    v.object({
      key: v.string(),
      text: v.string(),
      opening: v.optional(
        v.object({ email: v.optional(v.string()), context: v.optional(ConversationContextSchema) }),
      ),
    }),
  ),
});

/** Moves what version 0.1.0 had not sent to the outbox, each under the key it had, so that it arrives once. */
export async function takeOverUnsent(context: ContactContext): Promise<void> {
  const { session } = context;
  const old = await session.read('conversation', RecordSchema);
  if (!old) return;
  const { access } = old;
  for (const { key, text, opening } of old.pending) {
    const words = { key, text, email: opening?.email ?? '' };
    await writeMessage(context, words, { access, goesAlong: opening?.context, before: [] });
  }
  await session.change('conversation', v.record(v.string(), v.unknown()), (stored) => {
    if (!stored || !('pending' in stored)) return { result: undefined };
    const { pending: _, ...rest } = stored;
    return { result: undefined, to: 'access' in rest ? { value: rest, lifetime: 'remembered' } : 'nothing' };
  });
}
