import { calendarDate } from '#core/format.ts';
import type { Agent } from './contactInfo.ts';
import type { StoredEvent } from './history.ts';
import type { OutgoingMessage, Progress } from './outgoing.ts';

/** How far a message of the shopper's has come. */
export type Delivery =
  | Progress
  | { readonly state: 'delivered' }
  | { readonly state: 'read'; readonly at?: string | undefined };

interface MessageEntry {
  readonly kind: 'message';
  readonly id: string;
  readonly from: 'me' | 'them';
  readonly agent?: Agent | undefined;
  readonly text: string;
  readonly at: string;
  readonly delivery?: Delivery | undefined;
  /** The last one in a row from the same side; delivery and avatar stand here. */
  readonly endsRun: boolean;
}

/** One line of the conversation as it is shown. */
export type Entry =
  | MessageEntry
  | { readonly kind: 'day'; readonly id: string; readonly day: string }
  | { readonly kind: 'system'; readonly id: string; readonly text: string }
  | { readonly kind: 'closed' | 'reopened'; readonly id: string; readonly at: string };

/** Lays a conversation out: days, messages in runs, what happened, and last what has not arrived. */
export function transcript(
  events: readonly StoredEvent[],
  outgoing: readonly OutgoingMessage[],
  timeZone: string,
): readonly Entry[] {
  const reads = events.filter((event) => event.type === 'read' && event.by === 'agent');
  const lines = [...events.flatMap((event) => eventLine(event, reads)), ...outgoing.map(outgoingLine)];
  const entries: Entry[] = [];
  let day = '';
  for (const [index, { entry, at }] of lines.entries()) {
    const date = calendarDate(at, timeZone);
    // What waits or failed stands last, however old it is.
    if (date > day) entries.push({ kind: 'day', id: `day-${date}`, day: date });
    if (date > day) day = date;
    const next = lines[index + 1];
    const goesOn = next && calendarDate(next.at, timeZone) <= day && isSameRun(entry, next.entry);
    entries.push(entry.kind === 'message' ? { ...entry, endsRun: !goesOn } : entry);
  }
  return entries;
}

interface Line {
  readonly entry: Exclude<Entry, { kind: 'day' }>;
  readonly at: string;
}

function eventLine(event: StoredEvent, reads: readonly StoredEvent[]): Line[] {
  if (event.type === 'read') return [];
  if (event.type !== 'message') {
    return [{ at: event.at, entry: { kind: event.type, id: `event-${event.seq}`, at: event.at } }];
  }
  const { id, key, from, text, at, agent } = event.message;
  if (from === 'system') return [{ at, entry: { kind: 'system', id, text } }];
  const isMine = from === 'shopper';
  return [
    {
      at,
      entry: {
        kind: 'message',
        id: key ?? id,
        from: isMine ? 'me' : 'them',
        agent,
        text,
        at,
        endsRun: true,
        delivery: isMine ? deliveryOf(event.seq, reads) : undefined,
      },
    },
  ];
}

function deliveryOf(seq: number, reads: readonly StoredEvent[]): Delivery {
  const read = reads.find((event) => event.type === 'read' && event.upToSeq >= seq);
  return read?.type === 'read' ? { state: 'read', at: read.at } : { state: 'delivered' };
}

function outgoingLine({ key, text, at, progress }: OutgoingMessage): Line {
  const entry = {
    kind: 'message',
    id: key,
    from: 'me',
    text,
    at,
    endsRun: true,
    delivery: progress,
  } as const;
  return { at, entry };
}

/** A run is one side's row of messages; where the delivery differs, or can be acted on, each part says its own. */
function isSameRun(one: Line['entry'], next: Line['entry']): boolean {
  if (one.kind !== 'message' || next.kind !== 'message' || one.from !== next.from) return false;
  if (one.delivery?.state === 'waiting' || one.delivery?.state === 'failed') return false;
  return one.agent?.name === next.agent?.name && one.delivery?.state === next.delivery?.state;
}
