import type { AnswersCardContext } from './AnswersContext.ts';
import { rateKind } from './rateKind.ts';

/** Sends ratings that wait in the outbox; the code for it comes when one does. Returns what ends that. */
export function sendKeptRatings({ outbox, late }: AnswersCardContext): () => void {
  return outbox.register(rateKind, async (entry, signal) => {
    const [context, { sendRating }] = await Promise.all([late(), import('./screens.ts')]);
    return sendRating(context, entry, signal);
  });
}
