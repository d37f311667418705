import type { ReturnsCardContext } from './ReturnsContext.ts';
import { cancelKind, submitKind } from './writeKinds.ts';

/** Sends what waits in the outbox; the code for it comes when something does. Returns what ends that. */
export function sendKeptReturns({ outbox, late }: ReturnsCardContext): () => void {
  const load = () => Promise.all([late(), import('./screens.ts')]);
  const endings = [
    outbox.register(submitKind, async (entry, signal) => {
      const [context, { sendSubmission }] = await load();
      return sendSubmission(context, entry, signal);
    }),
    outbox.register(cancelKind, async (entry, signal) => {
      const [context, { sendCancellation }] = await load();
      return sendCancellation(context, entry, signal);
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
}
