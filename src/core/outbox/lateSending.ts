import { isClaimed } from './outboxEntry.ts';
import { entriesOf, expireOverdue } from './queue.ts';
import type { Sending, SendingOptions } from './sending.ts';

/** How soon to ask again for code that did not come. */
const againMs = 60_000;

/** Loads the code that sends when there is something to send; until then it only looks at what there is. */
export function createLateSending(options: SendingOptions): Sending {
  const { environment, storage, serverNow, owner, canSend } = options;
  let sending: Sending | undefined;
  let isDisposed = false;
  let cancelAgain = () => {};

  const look = () =>
    storage.change((entries) =>
      expireOverdue(entries, serverNow(), (entry) => isClaimed(entry, environment.now())),
    );
  const isWaiting = () => entriesOf(storage.known.peek(), owner()).some(({ state }) => state === 'waiting');

  const load = async () => {
    try {
      const { createSending } = await import('./sending.ts');
      if (!isDisposed) sending ??= createSending(options);
    } catch {
      // No connection, or a deploy is under way: what waits is kept, and this is tried again.
      cancelAgain();
      cancelAgain = environment.later(againMs, () => void flush());
    }
  };

  const flush: Sending['flush'] = async (how = { isAsked: false }) => {
    if (isDisposed) return;
    if (!sending) {
      await look();
      if (isWaiting() && canSend(how.isAsked)) await load();
    }
    await sending?.flush(how);
  };

  return {
    flush,
    interrupt: () => sending?.interrupt(),
    dispose() {
      isDisposed = true;
      cancelAgain();
      sending?.interrupt();
      sending?.dispose();
    },
  };
}
