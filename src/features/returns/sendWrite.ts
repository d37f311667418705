import { CounterbellError } from '#core/errors.ts';
import { liveToken, readOrderAccess } from '#core/orderAccess.ts';
import type { OutboxEntry } from '#core/outbox/outboxEntry.ts';
import { draftName } from './DraftKeeper.ts';
import { CancellationSchema, readInput, SubmissionSchema } from './keptWrites.ts';
import type { OrderAccess } from './port.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import type { Return } from './returnSchema.ts';
import { rememberReturn } from './seenOrder.ts';

/** Makes a return that waited in the outbox; resolves to it. */
export async function sendSubmission(
  context: ReturnsContext,
  entry: OutboxEntry,
  signal: AbortSignal,
): Promise<Return> {
  const input = readInput(SubmissionSchema, entry);
  const { choice, quote } = input;
  const right = await newestRight(context, input);
  const made = await context.port.submit({ ...right, key: entry.key, choice, quoteId: quote.id }, signal);
  context.track('return_submitted', { items: made.lines.length });
  await Promise.all([
    context.session.remove(draftName(input.orderId)),
    rememberReturn(context.session, input.orderId, made),
  ]);
  return made;
}

/** Takes a return back; resolves to where it stands then. */
export async function sendCancellation(
  context: ReturnsContext,
  entry: OutboxEntry,
  signal: AbortSignal,
): Promise<Return> {
  const { port, session } = context;
  const input = readInput(CancellationSchema, entry);
  if (!port.cancel) throw new CounterbellError('rejected', { message: 'this shop takes no return back' });
  const right = await newestRight(context, input);
  const cancelled = await port.cancel({ ...right, key: entry.key, returnId: input.returnId }, signal);
  context.track('return_cancelled');
  await rememberReturn(session, input.orderId, cancelled);
  return cancelled;
}

/** The token this device holds now, as the shopper may have looked the order up again; else the one they had. */
async function newestRight(
  { session }: ReturnsContext,
  { orderId, token, locale }: OrderAccess,
): Promise<OrderAccess> {
  return { orderId, token: liveToken(await readOrderAccess(session, orderId)) ?? token, locale };
}
