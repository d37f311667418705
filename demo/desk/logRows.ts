import type { ConversationEvent, Message } from '#features/contact/contract.ts';
import type { Clock } from './sayTime.ts';

/** A message as it is drawn: `isFirst` and `isLast` of a run by one person, within five minutes. */
export interface MessageRow {
  readonly type: 'message';
  readonly key: string;
  readonly seq: number;
  readonly message: Message;
  readonly time: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Of all that agents wrote, the newest; read marks stand there. */
  readonly isNewestOfAgents: boolean;
}

interface WordsRow {
  readonly type: 'day' | 'turn';
  readonly key: string;
  readonly words: string;
}

const runMs = 5 * 60_000;

/** What the log shows of a conversation's events: messages in runs, days between them, and turns such as closing. */
export function logRows(
  events: readonly ConversationEvent[],
  clock: Clock,
  now: number,
): (MessageRow | WordsRow)[] {
  const shown = events.filter((event) => event.type !== 'read' && event.type !== 'typing');
  const newest = shown.findLast((event) => event.type === 'message' && event.message.from === 'agent');
  const rows: (MessageRow | WordsRow)[] = [];
  let day = '';
  shown.forEach((event, index) => {
    const at = event.type === 'message' ? event.message.at : event.at;
    const key = String(event.seq);
    const today = clock.day(at, now);
    if (today !== day) rows.push({ type: 'day', key: `day ${key}`, words: today });
    day = today;
    if (event.type === 'message')
      rows.push({
        type: 'message',
        key: event.message.key ?? key,
        seq: event.seq,
        message: event.message,
        time: clock.time(at),
        isFirst: !isOneRun(shown[index - 1], event),
        isLast: !isOneRun(event, shown[index + 1]),
        isNewestOfAgents: event === newest,
      });
    else {
      const what = event.type === 'closed' ? 'Conversation closed' : 'Opened again';
      rows.push({ type: 'turn', key, words: `${what} ${clock.time(at)}` });
    }
  });
  return rows;
}

function isOneRun(first: ConversationEvent | undefined, second: ConversationEvent | undefined): boolean {
  if (first?.type !== 'message' || second?.type !== 'message') return false;
  const [a, b] = [first.message, second.message];
  return a.from === b.from && a.agent?.name === b.agent?.name && Date.parse(b.at) - Date.parse(a.at) < runMs;
}
