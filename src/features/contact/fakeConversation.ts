import { CounterbellError } from '#core/errors.ts';
import type { Conversation, ConversationEvent, Message, StartedConversation } from './contract.ts';
import type { ConversationPort } from './port.ts';

type Listener = Parameters<ConversationPort['follow']>[1];

/** One conversation in memory, by the rules of the contract: a key seen before adds nothing. */
export class FakeConversation {
  #events: ConversationEvent[] = [];
  #state: Conversation['state'] = 'open';
  #token = 'token';
  #isReachable = true;
  /** Who listens, and the number of the last event they heard. */
  readonly #listeners = new Map<Listener, number>();
  readonly #now: () => number;
  readonly #pageSize: number;

  constructor(now: () => number, pageSize: number) {
    this.#now = now;
    this.#pageSize = pageSize;
  }

  start({ key, text }: { key: string; text: string }): StartedConversation {
    if (!this.#byKey(key)) {
      this.#events = [];
      this.#state = 'open';
      this.append({ from: 'shopper', text, key });
    }
    return { conversation: this.page(), access: { token: this.#token, expiresAt: this.#at() } };
  }

  get(token: string, cursor: string | undefined): Conversation {
    this.#allow(token);
    return this.page(cursor === undefined ? undefined : Number(cursor));
  }

  send(token: string, key: string, text: string): ConversationEvent {
    this.#allow(token);
    const known = this.#byKey(key);
    if (known) return known;
    if (this.#state === 'closed') throw new CounterbellError('rejected', { reason: 'conversation_closed' });
    const event = this.append({ from: 'shopper', text, key });
    this.tell(event);
    return event;
  }

  markRead(token: string, upToSeq: number): void {
    this.#allow(token);
    this.read('shopper', upToSeq);
  }

  follow(token: string, afterSeq: number, on: Listener): () => void {
    if (token !== this.#token) {
      on.ended(new CounterbellError('unauthorized'));
      return () => undefined;
    }
    this.#listeners.set(on, afterSeq);
    this.#connect(on, afterSeq);
    return () => this.#listeners.delete(on);
  }

  /** Adds a message without telling any listener. */
  append(words: Pick<Message, 'from' | 'text' | 'agent' | 'key'>): ConversationEvent {
    const seq = this.lastSeq() + 1;
    return this.#add({ type: 'message', seq, message: { ...words, id: `m${seq}`, at: this.#at() } });
  }

  setReachable(isReachable: boolean): void {
    this.#isReachable = isReachable;
    for (const [listener, heard] of [...this.#listeners]) this.#connect(listener, heard);
  }

  /** Tells listeners an event as it is. */
  tell(event: ConversationEvent): void {
    if (!this.#isReachable) return;
    for (const [listener, heard] of [...this.#listeners]) {
      this.#listeners.set(listener, Math.max(heard, event.seq));
      listener.event(event);
    }
  }

  read(by: 'agent' | 'shopper', upToSeq: number): void {
    this.tell(this.#add({ type: 'read', seq: this.lastSeq() + 1, by, upToSeq, at: this.#at() }));
  }

  close(): void {
    this.#state = 'closed';
    this.tell(this.#add({ type: 'closed', seq: this.lastSeq() + 1, at: this.#at() }));
  }

  reopen(): void {
    this.#state = 'open';
    this.tell(this.#add({ type: 'reopened', seq: this.lastSeq() + 1, at: this.#at() }));
  }

  /** Closes without telling, as a desk does at the very moment the shopper sends. */
  closeUntold(): void {
    this.#state = 'closed';
  }

  revoke(): void {
    this.#token = 'another token';
    for (const listener of [...this.#listeners.keys()]) listener.ended(new CounterbellError('unauthorized'));
    this.#listeners.clear();
  }

  lastSeq(): number {
    return this.#events.at(-1)?.seq ?? 0;
  }

  /** The latest page, or the one before a number. */
  page(before = Number.POSITIVE_INFINITY): Conversation {
    const earlier = this.#events.filter(({ seq }) => seq < before);
    const events = earlier.slice(-this.#pageSize);
    const older = earlier.length > events.length ? { olderCursor: String(events[0]?.seq) } : {};
    return { id: 'c1', state: this.#state, events, ...older };
  }

  /** The shopper's messages, as the shop has them. */
  received(): string[] {
    return this.#events.flatMap((event) =>
      event.type === 'message' && event.message.from === 'shopper' ? [event.message.text] : [],
    );
  }

  #connect(listener: Listener, heard: number): void {
    listener.state(this.#isReachable ? 'live' : 'waiting');
    if (!this.#isReachable) return;
    this.#listeners.set(listener, this.lastSeq());
    for (const event of this.#events) if (event.seq > heard) listener.event(event);
  }

  #at(): string {
    return new Date(this.#now()).toISOString();
  }

  #add(event: ConversationEvent): ConversationEvent {
    this.#events.push(event);
    return event;
  }

  #byKey(key: string): ConversationEvent | undefined {
    return this.#events.find((event) => event.type === 'message' && event.message.key === key);
  }

  #allow(token: string): void {
    if (token !== this.#token) throw new CounterbellError('unauthorized', { reason: 'unauthorized' });
  }
}
