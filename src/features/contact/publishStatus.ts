import { effect, type ReadonlySignal } from '@preact/signals';
import type { Session } from '#core/session.ts';
import { conversationStatus } from './conversationStatus.ts';
import type { ConversationHistory } from './history.ts';
import type { Reading } from './reading.ts';

/** Keeps what the rest of the panel knows of the conversation up to date. Returns what ends it. */
export function publishStatus(
  session: Session,
  {
    history,
    reading,
    phase,
  }: {
    history: Pick<ConversationHistory, 'isClosed'>;
    reading: Pick<Reading, 'unseenReply'>;
    phase: ReadonlySignal<string>;
  },
): () => void {
  const status = conversationStatus(session);
  return effect(() => {
    if (phase.value === 'restoring') return;
    const state = history.isClosed.value ? 'closed' : 'open';
    const unseenReply = reading.unseenReply.value;
    status.value = phase.value === 'active' ? { state, unseenReply } : { state: 'none' };
  });
}
