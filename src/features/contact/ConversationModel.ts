import { computed, effect, signal } from '@preact/signals';
import * as v from 'valibot';
import type { CounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import type { Send } from '#core/outbox/outboxEntry.ts';
import { announceReply } from './announceReply.ts';
import type { ContactContext } from './ContactContext.ts';
import { type ConversationContext, type ConversationEvent, ConversationEventSchema } from './contract.ts';
import { createConversationLine, isGone } from './conversationLine.ts';
import { createDelivery, type DeliveryListener } from './delivery.ts';
import { createDraft } from './draft.ts';
import { createKnownConversation } from './knownConversation.ts';
import { maskEmail } from './maskEmail.ts';
import { createOlderPages } from './olderPages.ts';
import { createOutgoing, type OutgoingMessage } from './outgoing.ts';
import type { ConversationAccess, ConversationPort } from './port.ts';
import { publishStatus } from './publishStatus.ts';
import { createReading } from './reading.ts';
import { takeOverUnsent } from './takeOverUnsent.ts';
import { createTyping } from './typing.ts';
import { writeMessage } from './writeMessage.ts';

/** The shopper's one conversation: restores what this device remembers, follows what happens, ends with `life`. */
export class ConversationModel {
  readonly known;
  readonly history;
  readonly draft;
  readonly outgoing;
  readonly line;
  readonly older;
  readonly reading;
  readonly typing = createTyping();
  /** Sends a message from the outbox. */
  readonly deliver: Send;
  readonly #isRestored = signal(false);
  readonly #hasEnded = signal(false);
  readonly #context: ContactContext;
  readonly #life: AbortSignal;

  /** `restoring` until the device was asked, `none` before the first message, `ended` when the right to it is gone. */
  readonly phase = computed(() => {
    const isBegun = this.outgoing.items.value.some(({ access }) => !access);
    if (this.known.access.value || isBegun) return 'active';
    if (!this.#isRestored.value) return 'restoring';
    return this.#hasEnded.value ? 'ended' : 'none';
  });
  /** False where this browser keeps nothing. */
  readonly isKept = computed(
    () => this.known.isKept.value && this.outgoing.items.value.every(({ isSaved }) => isSaved),
  );

  constructor(context: ContactContext, port: ConversationPort, life: AbortSignal) {
    this.#context = context;
    this.#life = life;
    this.known = createKnownConversation(context.session, life);
    this.history = this.known.history;
    this.draft = createDraft(context.session);
    this.outgoing = createOutgoing(context, this.history.arrived, ({ access }, receipt) =>
      this.#learn(access ?? this.known.access.peek(), receipt),
    );
    this.older = createOlderPages(this.history, port, this.known.access);
    this.reading = createReading(context, this.known, async (upToSeq) => {
      const access = this.known.access.peek();
      if (access) await port.markRead({ ...access, key: createKey(), upToSeq });
    });
    this.line = createConversationLine(port, {
      page: (page) => this.known.putLatest(page),
      event: (event) => this.#takeEvent(event),
      lastSeq: this.history.lastSeq,
      live: () => {
        void context.outbox.flush();
        this.reading.repeat();
      },
      gone: () => void this.#leave({ hasEnded: true }),
    });
    this.deliver = createDelivery(port, this.known.record, life, {
      started: (...began) => this.#begin(...began),
      sent: (access, event) => this.#learn(access, event),
      failed: (access, error) => this.#noteFailure(access, error),
    });
    this.#watch();
    // Where the outbox takes no more, it stays where it was.
    const restore = () => this.#restore();
    void takeOverUnsent(context).then(restore, restore);
  }

  /** Sends the draft; the first message starts the conversation, with what goes along. */
  async send(goesAlong?: ConversationContext): Promise<void> {
    const access = this.known.access.peek();
    const before = this.outgoing.items.peek();
    try {
      await this.draft.handOver((words) => writeMessage(this.#context, words, { access, goesAlong, before }));
    } catch {
      this.#context.toast(this.#context.texts.t('tooManyWaiting'));
    }
  }

  /** Makes a message that has not arrived the draft again. */
  async takeBack(key: string): Promise<void> {
    const { texts, toast } = this.#context;
    const message = await this.outgoing.takeBack(key);
    if (message) this.draft.giveBack([message]);
    if (!message) toast(texts.t('onItsWay'));
    else if (message.mayHaveArrived) toast(texts.t('mayHaveArrived'));
  }

  /** Sends again, under the same key, what came back. */
  readonly sendAgain = (key: string): Promise<void> => this.#context.outbox.retry(key);

  /** Loads the latest page again and follows from there. */
  async reconnect(): Promise<void> {
    const access = this.known.access.peek();
    if (access) await this.line.connect(access);
  }

  /** Leaves a closed conversation behind; what it did not take is the draft of the next. */
  async startNew(): Promise<void> {
    const keys = this.outgoing.items.peek().map(({ key }) => key);
    const messages = await Promise.all(keys.map((key) => this.outgoing.takeBack(key)));
    this.draft.giveBack(messages.filter((message): message is OutgoingMessage => message !== undefined));
    await this.#leave({ hasEnded: false });
    await this.#restore();
  }

  async #restore(): Promise<void> {
    const isOther = await this.known.restore();
    this.#isRestored.value = true;
    if (isOther) await this.reconnect();
  }

  async #begin(...[key, message, { conversation, access }]: Parameters<DeliveryListener['started']>) {
    const { email } = message.opening ?? {};
    const right = { id: conversation.id, token: access.token };
    this.line.close();
    const how = { access: right, startedBy: key, answerTo: email && maskEmail(email) };
    await this.known.begin(how, conversation);
    this.#context.track('conversation_started');
    void this.reconnect();
  }

  /** A message has arrived, from this tab or another; `receipt` is its event where there was a conversation already. */
  async #learn(access: ConversationAccess | undefined, receipt: unknown): Promise<void> {
    await this.#restore();
    const event = v.safeParse(ConversationEventSchema, receipt);
    const id = this.known.access.peek()?.id;
    if (event.success && id === (access?.id ?? id)) await this.#takeEvent(event.output);
  }

  async #takeEvent(event: ConversationEvent): Promise<void> {
    if (event.type === 'typing') {
      this.typing.hear(event.agent);
      return;
    }
    const outcome = this.known.add(event);
    if (outcome === 'gap') await this.reconnect();
    if (outcome !== 'added' || event.type !== 'message' || event.message.from !== 'agent') return;
    this.typing.stop();
    announceReply(this.#context, event.message.agent, this.reading.isShown.peek());
  }

  #noteFailure({ id }: ConversationAccess, error: CounterbellError): void {
    if (id !== this.known.access.peek()?.id) return;
    if (error.reason === 'conversation_closed') {
      this.history.close();
      void this.known.save();
    } else if (isGone(error)) void this.#leave({ hasEnded: true });
  }

  /** Forgets the conversation; what it did not take stays in the outbox. */
  async #leave({ hasEnded }: { hasEnded: boolean }): Promise<void> {
    this.line.close();
    this.typing.stop();
    this.#hasEnded.value = hasEnded;
    await this.known.leave();
  }

  #watch(): void {
    const { session, isOffline } = this.#context;
    const ends = [
      publishStatus(session, this),
      effect(() => {
        if (this.known.readSeq.value > 0) void this.known.save();
      }),
      effect(() => {
        if (!isOffline.value && this.line.error.peek()) void this.reconnect();
      }),
      effect(() => {
        const sent = this.outgoing.items.value.map(({ key, text }) => [key, text] as const);
        this.draft.settle(new Map([...this.history.arrived.value, ...sent]));
      }),
      this.line.close,
      this.typing.stop,
      this.draft.dispose,
      this.reading.dispose,
      this.outgoing.dispose,
    ];
    for (const end of ends) this.#life.addEventListener('abort', end);
  }
}
