import type { ConversationEvent } from '#features/contact/contract.ts';
import type { Database } from '#server/database/database.ts';
import type { ConversationHub } from './conversationHub.ts';
import { pageSize, readEventsAfter } from './conversationStore.ts';
import { createWake } from './createWake.ts';
import { eventFrame, pingFrame, pingMs, retryFrame } from './serverSentEvents.ts';

/**
 * Tells one conversation from the event after `afterSeq` on, for as long as anybody listens. What is stored is read
 * from the database and a notice only wakes the reading, so nothing is lost or told twice however notices come.
 */
export async function* conversationFrames(
  { database, hub }: { database: Database; hub: ConversationHub },
  conversationId: string,
  afterSeq: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const wake = createWake(signal);
  const typing = createTyping();
  let seq = afterSeq;
  const unsubscribe = await hub.subscribe(conversationId, (notice) => {
    if (notice?.typing) typing.hear({ type: 'typing', seq: notice.seq, agent: notice.typing });
    else if (notice && notice.seq <= seq) return;
    wake.ring();
  });
  try {
    yield retryFrame;
    for (;;) {
      for (let isMore = true; isMore && !signal.aborted; ) {
        const events = await readEventsAfter(database, conversationId, seq);
        for (const event of events) {
          seq = event.seq;
          yield eventFrame(event, seq);
        }
        isMore = events.length === pageSize;
      }
      const typist = typing.take();
      // Typing that a message has overtaken is over.
      if (typist && typist.seq >= seq) yield eventFrame(typist);
      const reason = await wake.sleep(pingMs);
      if (reason === 'ended') return;
      if (reason === 'silence') yield pingFrame;
    }
  } finally {
    unsubscribe();
  }
}

type Typing = Extract<ConversationEvent, { type: 'typing' }>;

/** Keeps the last one who was typing until it is told; earlier ones are no news any more. */
function createTyping() {
  let last: Typing | undefined;
  return {
    hear(typing: Typing) {
      last = typing;
    },
    take(): Typing | undefined {
      const typing = last;
      last = undefined;
      return typing;
    },
  };
}
