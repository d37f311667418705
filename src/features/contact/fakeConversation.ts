import { CounterbellError } from '#core/errors.ts';
import type { Conversation, ConversationEvent, Message, StartedConversation } from './contract.ts';
import type { ConversationPort } from './port.ts';

type Listener = Parameters<ConversationPort['follow']>[1];

/** One conversation in memory, by the rules of the contract. */
export interface FakeConversation {
  start(input: Parameters<ConversationPort['start']>[0]): StartedConversation;
  get(token: string, cursor: string | undefined): Conversation;
  send(token: string, key: string, text: string): ConversationEvent;
  markRead(token: string, upToSeq: number): void;
  follow(token: string, afterSeq: number, on: Listener): () => void;
  append(words: Pick<Message, 'from' | 'text' | 'agent' | 'key'>): ConversationEvent;
  tell(event: ConversationEvent): void;
  read(by: 'agent' | 'shopper', upToSeq: number): void;
  close(): void;
  revoke(): void;
  lastSeq(): number;
  received(): string[];
}

/** Makes one that has not started; a key seen before adds nothing and answers as it did. */
export function createFakeConversation(now: () => number, pageSize: number): FakeConversation {
  let events: ConversationEvent[] = [];
  let state: Conversation['state'] = 'open';
  let token = 'token';
  const listeners = new Set<Listener>();
  const at = () => new Date(now()).toISOString();
  const lastSeq = () => events.at(-1)?.seq ?? 0;
  const allow = (given: string) => {
    if (given !== token) throw new CounterbellError('unauthorized', { reason: 'unauthorized' });
  };
  const tell = (event: ConversationEvent) => {
    for (const listener of [...listeners]) listener.event(event);
  };
  const add = <E extends ConversationEvent>(event: E): E => {
    events.push(event);
    return event;
  };
  const append: FakeConversation['append'] = (words) => {
    const seq = lastSeq() + 1;
    return add({ type: 'message', seq, message: { ...words, id: `m${seq}`, at: at() } });
  };
  const byKey = (key: string) =>
    events.find((event) => event.type === 'message' && event.message.key === key);
  const page = (before: number): Conversation => {
    const earlier = events.filter(({ seq }) => seq < before);
    const shown = earlier.slice(-pageSize);
    const cursor = earlier.length > shown.length ? { olderCursor: String(shown[0]?.seq) } : {};
    return { id: 'c1', state, events: shown, ...cursor };
  };

  return {
    append,
    tell,
    lastSeq,
    start({ key, text }) {
      if (!byKey(key)) {
        events = [];
        state = 'open';
        token = 'token';
        append({ from: 'shopper', text, key });
      }
      return { conversation: page(Infinity), access: { token, expiresAt: at() } };
    },
    get(given, cursor) {
      allow(given);
      return page(cursor === undefined ? Infinity : Number(cursor));
    },
    send(given, key, text) {
      allow(given);
      const known = byKey(key);
      if (known) return known;
      if (state === 'closed') throw new CounterbellError('rejected', { reason: 'conversation_closed' });
      const event = append({ from: 'shopper', text, key });
      tell(event);
      return event;
    },
    markRead(given, upToSeq) {
      allow(given);
      this.read('shopper', upToSeq);
    },
    follow(given, afterSeq, on) {
      if (given !== token) {
        on.ended(new CounterbellError('unauthorized'));
        return () => undefined;
      }
      listeners.add(on);
      on.state('live');
      for (const event of events) if (event.seq > afterSeq) on.event(event);
      return () => listeners.delete(on);
    },
    read(by, upToSeq) {
      tell(add({ type: 'read', seq: lastSeq() + 1, by, upToSeq, at: at() }));
    },
    close() {
      state = 'closed';
      tell(add({ type: 'closed', seq: lastSeq() + 1, at: at() }));
    },
    revoke() {
      token = 'another token';
      for (const listener of [...listeners]) listener.ended(new CounterbellError('unauthorized'));
      listeners.clear();
    },
    received: () =>
      events.flatMap((event) =>
        event.type === 'message' && event.message.from === 'shopper' ? [event.message.text] : [],
      ),
  };
}
