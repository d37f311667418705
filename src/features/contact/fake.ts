import { CounterbellError, type ErrorCode } from '#core/errors.ts';
import type { ProblemCode } from '#core/operation.ts';
import type { Agent, ContactInfo } from './contactInfo.ts';
import type { Conversation, ConversationEvent } from './contract.ts';
import { FakeConversation } from './fakeConversation.ts';
import type { ContactPort, ConversationPort } from './port.ts';

/** Zadel & Zoon of Haarlem, as its backend tells it. */
export const fakeInfo: ContactInfo = {
  channels: [
    { id: 'conversation', type: 'conversation', replyMinutes: 5 },
    { id: 'whatsapp', type: 'whatsapp', address: '+31235550142', replyMinutes: 60 },
    { id: 'phone', type: 'phone', address: '+31 23 555 01 42' },
    { id: 'email', type: 'email', address: 'hello@zadelzoon.example' },
  ],
  hours: {
    week: [
      ...[1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:30' })),
      { day: 6, from: '10:00', to: '16:00' },
    ],
    exceptions: [],
  },
  agents: [
    { name: 'Sanne de Wit', role: 'Customer care' },
    { name: 'Joris Vermeer', role: 'Customer care' },
  ],
};

/** What a failing call is said to have met. */
interface Trouble {
  readonly code: ErrorCode;
  readonly reason?: ProblemCode;
  /** The backend did its work, and only the answer was lost. */
  readonly isAnswerLost?: boolean;
}

/** A backend in memory whose agent does what a test says. */
export interface FakeContact extends ContactPort {
  readonly conversation: ConversationPort;
  info: ContactPort['info'];
  /** What was asked, such as `start` or `markRead`, in order. */
  readonly calls: string[];
  /** What the shop received with the first message. */
  readonly started: readonly Parameters<ConversationPort['start']>[0][];
  /** Messages of the shopper as the shop has them. */
  readonly received: readonly string[];
  /** Whether requests find their way; the stream waits meanwhile, and brings what it missed. */
  setReachable(isReachable: boolean): void;
  failNext(call: keyof ConversationPort | 'info', trouble: Trouble): void;
  /** Does its work at once, and answers only at `release`. */
  holdNext(call: keyof ConversationPort): void;
  release(): void;
  agentReplies(text: string, agent?: Agent): void;
  agentTypes(agent?: Agent): void;
  agentReads(): void;
  close(): void;
  reopen(): void;
  /** Closes it without telling any listener. */
  closeUntold(): void;
  /** Tells listeners an event as it is, such as a repeat or one that skips a number. */
  tell(event: ConversationEvent): void;
  /** Adds to the conversation without telling any listener. */
  addUntold(text: string): ConversationEvent;
  /** As a message of the shopper's arrives that nobody has told of. */
  addOwnUntold(text: string, key: string): ConversationEvent;
  /** Takes the shopper's right to the conversation away. */
  revoke(): void;
  page(): Conversation;
}

const sanne: Agent = { name: 'Sanne de Wit', role: 'Customer care' };

/** Makes a shop without a conversation yet; `now` is a clock in milliseconds, `pageSize` the events of one page. */
export function createFakeContact(
  options: { info?: ContactInfo; now?: () => number; pageSize?: number } = {},
): FakeContact {
  const { info = fakeInfo, now = Date.now, pageSize = 50 } = options;
  const fake = new FakeConversation(now, pageSize);
  const { answer, ...mishaps } = createMishaps();
  const started: Parameters<ConversationPort['start']>[0][] = [];

  return {
    info: () => answer('info', () => info),
    conversation: {
      start: (input) =>
        answer('start', () => {
          started.push(input);
          return fake.start(input);
        }),
      get: ({ token, cursor }) => answer('get', () => fake.get(token, cursor)),
      send: ({ token, key, text }) => answer('send', () => fake.send(token, key, text)),
      markRead: ({ token, upToSeq }) => answer('markRead', () => fake.markRead(token, upToSeq)),
      follow: ({ token, afterSeq }, on) => {
        mishaps.calls.push('follow');
        return fake.follow(token, afterSeq, on);
      },
    },
    ...mishaps,
    started,
    get received() {
      return fake.received();
    },
    setReachable(isReachable) {
      mishaps.setReachable(isReachable);
      fake.setReachable(isReachable);
    },
    agentReplies: (text, agent = sanne) => fake.tell(fake.append({ from: 'agent', text, agent })),
    agentTypes: (agent = sanne) => fake.tell({ type: 'typing', seq: fake.lastSeq(), agent }),
    agentReads: () => fake.read('agent', fake.lastSeq()),
    close: () => fake.close(),
    reopen: () => fake.reopen(),
    closeUntold: () => fake.closeUntold(),
    tell: (event) => fake.tell(event),
    addUntold: (text) => fake.append({ from: 'agent', text, agent: sanne }),
    addOwnUntold: (text, key) => fake.append({ from: 'shopper', text, key }),
    revoke: () => fake.revoke(),
    page: () => fake.page(),
  };
}

/** What goes wrong between the shopper and the shop. */
function createMishaps() {
  const calls: string[] = [];
  const troubles = new Map<string, Trouble[]>();
  const held = new Set<string>();
  let releases: (() => void)[] = [];
  let isReachable = true;
  return {
    calls,
    /** Fails as told, before or after the work; otherwise does it. */
    async answer<T>(call: string, work: () => T): Promise<T> {
      calls.push(call);
      if (!isReachable) throw new CounterbellError('offline');
      const trouble = troubles.get(call)?.shift();
      if (trouble && !trouble.isAnswerLost)
        throw new CounterbellError(trouble.code, { reason: trouble.reason });
      const result = work();
      if (trouble) throw new CounterbellError(trouble.code, { reason: trouble.reason });
      if (held.delete(call)) await new Promise<void>((resolve) => releases.push(resolve));
      return result;
    },
    setReachable(next: boolean) {
      isReachable = next;
    },
    failNext: (call: string, trouble: Trouble) =>
      void troubles.set(call, [...(troubles.get(call) ?? []), trouble]),
    holdNext: (call: string) => void held.add(call),
    release() {
      for (const answerNow of releases) answerNow();
      releases = [];
    },
  };
}
