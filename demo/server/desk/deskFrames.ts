import type { ConversationHub, ConversationNotice } from '#server/contact/conversationHub.ts';
import { createWake } from '#server/contact/createWake.ts';
import { eventFrame, pingFrame, pingMs, retryFrame } from '#server/contact/serverSentEvents.ts';
import type { Database } from '#server/database/database.ts';
import type { DeskNotice } from './deskContract.ts';
import { findDeskConversation } from './deskStore.ts';

/** The channel on which returns that came, changed or were decided are announced. */
const returnsChannel = 'counterbell_desk';

/** Tells a desk everything that changes, from a `ready` on; a slow desk hears of each thing once, as it is then. */
export async function* deskFrames(
  { database, hub }: { database: Database; hub: ConversationHub },
  signal: AbortSignal,
): AsyncGenerator<string> {
  const wake = createWake(signal);
  const changes = createChanges();
  const leaveConversations = await hub.subscribe('*', (notice) => {
    changes.hear(notice);
    wake.ring();
  });
  try {
    const leaveReturns = await database.listen(returnsChannel, (payload) => {
      changes.hearReturns(payload);
      wake.ring();
    });
    try {
      yield retryFrame;
      changes.hear(undefined);
      for (;;) {
        for (const change of changes.take()) {
          const notice = await toNotice(database, change);
          if (notice) yield eventFrame(notice);
        }
        const reason = await wake.sleep(pingMs);
        if (reason === 'ended') return;
        if (reason === 'silence') yield pingFrame;
      }
    } finally {
      await leaveReturns();
    }
  } finally {
    leaveConversations();
  }
}

type Change = Exclude<DeskNotice, { type: 'conversation' }> | { type: 'conversation'; id: string };

async function toNotice(database: Database, change: Change): Promise<DeskNotice | undefined> {
  if (change.type !== 'conversation') return change;
  const conversation = await findDeskConversation(database, change.id);
  return conversation ? { type: 'conversation', conversation } : undefined;
}

/** Gathers what changed until it is told; of several changes to one thing the last remains. */
function createChanges() {
  const pending = new Map<string, Change>();
  return {
    hear(notice: ConversationNotice | undefined) {
      if (notice === undefined) pending.set('ready', { type: 'ready' });
      else if (notice.typing)
        pending.set(`typing ${notice.id}`, {
          type: 'typing',
          conversationId: notice.id,
          agentName: notice.typing.name,
        });
      else pending.set(notice.id, { type: 'conversation', id: notice.id });
    },
    /** An empty payload means that notices may have been lost. */
    hearReturns(payload: string) {
      const type = payload === '' ? 'ready' : 'returns';
      pending.set(type, { type });
    },
    take(): Change[] {
      const taken = [...pending.values()];
      pending.clear();
      return taken;
    },
  };
}
