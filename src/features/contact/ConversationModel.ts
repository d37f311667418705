import { batch, effect, signal } from '@preact/signals';
import type { CounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { announceReply } from './announceReply.ts';
import type { ContactContext } from './ContactContext.ts';
import type { Conversation, ConversationContext, ConversationEvent } from './contract.ts';
import { createConversationLine, isGone } from './conversationLine.ts';
import { createRecordKeeper, type Pending } from './conversationRecord.ts';
import { createDraft } from './draft.ts';
import { createHistory, messageKeys } from './history.ts';
import { maskEmail } from './maskEmail.ts';
import { createOlderPages } from './olderPages.ts';
import { createOutbox } from './outbox.ts';
import type { ConversationAccess, ConversationPort } from './port.ts';
import { publishStatus } from './publishStatus.ts';
import { createReading } from './reading.ts';
import { createTyping } from './typing.ts';

/** The shopper's one conversation: restores what this device remembers, follows what happens, ends with `life`. */
export class ConversationModel {
  /** `restoring` until the device was asked, `none` before the first message, `ended` when the right to it is gone. */
  readonly phase = signal<'restoring' | 'none' | 'active' | 'ended'>('restoring');
  /** Masked address the answer also goes to. */
  readonly answerTo = signal<string | undefined>();
  /** False where this browser keeps nothing. */
  readonly isKept = signal(true);
  readonly history = createHistory();
  readonly typing = createTyping();
  readonly draft;
  readonly outbox = createOutbox({
    deliver: (message) => this.#deliver(message),
    onError: (error) => this.#noteFailure(error),
  });
  readonly line;
  readonly older;
  readonly reading;
  readonly #access = signal<ConversationAccess | undefined>();
  readonly #context: ContactContext;
  readonly #port: ConversationPort;
  readonly #record;
  readonly #life: AbortSignal;

  constructor(context: ContactContext, port: ConversationPort, life: AbortSignal) {
    this.#context = context;
    this.#port = port;
    this.#life = life;
    this.#record = createRecordKeeper(context.session, life);
    this.draft = createDraft(context.session);
    this.older = createOlderPages(this.history, port, this.#access);
    this.reading = createReading(context, this.history.events, async (upToSeq) => {
      const access = this.#access.peek();
      if (access) await port.markRead({ ...access, key: createKey(), upToSeq });
    });
    this.line = createConversationLine(port, {
      page: (page) => this.#takePage(page),
      event: (event) => this.#takeEvent(event),
      lastSeq: this.history.lastSeq,
      live: () => void this.outbox.flush(),
      gone: () => void this.#leave('ended'),
    });
    this.#watch();
    void this.#restore();
  }

  /** Sends the draft; the first message starts the conversation, with what goes along. */
  async send(goesAlong?: ConversationContext): Promise<void> {
    const text = this.draft.text.peek().trim();
    if (text === '') return;
    const email = this.draft.email.peek().trim() || undefined;
    const opening = this.#access.peek() ? undefined : { email, context: goesAlong };
    batch(() => {
      this.outbox.put([{ key: createKey(), text, at: new Date().toISOString(), opening }]);
      this.draft.text.value = '';
      this.draft.email.value = '';
      this.phase.value = 'active';
    });
    await this.#save();
    await this.outbox.flush();
  }

  /** Loads the latest page again and follows from there. */
  async reconnect(): Promise<void> {
    const access = this.#access.peek();
    if (access) await this.line.connect(access);
  }

  /** Leaves a closed conversation behind. */
  readonly startNew = (): Promise<void> => this.#leave('none');

  async #restore(): Promise<void> {
    const stored = await this.#record.read();
    if (this.#life.aborted) return;
    const isKnown = stored !== undefined && (stored.access !== undefined || stored.pending.length > 0);
    batch(() => {
      this.outbox.put(stored?.pending ?? []);
      this.#access.value ??= stored?.access;
      this.answerTo.value ??= stored?.answerTo;
      this.reading.readSeq.value = Math.max(this.reading.readSeq.peek(), stored?.readSeq ?? 0);
      if (this.phase.peek() === 'restoring') this.phase.value = isKnown ? 'active' : 'none';
    });
    await this.reconnect();
    await this.outbox.flush();
  }

  async #save(): Promise<void> {
    if (this.#life.aborted || this.phase.peek() !== 'active') return;
    const [access, answerTo] = [this.#access.peek(), this.answerTo.peek()];
    const record = {
      access,
      answerTo,
      readSeq: this.reading.readSeq.peek(),
      pending: this.outbox.items.peek(),
    };
    this.isKept.value = await this.#record.save(record, this.outbox.settled);
  }

  async #deliver({ key, text, opening }: Pending): Promise<void> {
    // Another tab may have started the conversation meanwhile.
    this.#access.value ??= (await this.#record.read())?.access;
    const access = this.#access.peek();
    if (!access) return this.#start(key, text, opening);
    const event = await this.#port.send({ ...access, key, text });
    // Known before it leaves the outbox, so that it never vanishes in between.
    await this.#takeEvent(event);
    this.outbox.settle(key);
    await this.#save();
  }

  async #start(key: string, text: string, opening: Pending['opening']): Promise<void> {
    const { locale } = this.#context;
    const { conversation, access } = await this.#port.start({ key, text, ...opening, locale });
    const right = { id: conversation.id, token: access.token };
    batch(() => {
      this.#access.value = right;
      this.answerTo.value = opening?.email && maskEmail(opening.email);
      this.outbox.settle(key);
      this.#takePage(conversation);
    });
    this.#context.track('conversation_started');
    await this.line.connect(right);
  }

  #takePage(page: Conversation): void {
    this.history.putLatest(page);
    for (const key of messageKeys(page.events)) this.outbox.settle(key);
    void this.#save();
  }

  async #takeEvent(event: ConversationEvent): Promise<void> {
    if (event.type === 'typing') {
      this.typing.hear(event.agent);
      return;
    }
    const outcome = this.history.add(event);
    if (outcome === 'gap') await this.reconnect();
    else for (const key of messageKeys([event])) this.outbox.settle(key);
    if (outcome === 'added' && event.type === 'closed') this.draft.giveBack(this.outbox.takeBack());
    if (outcome !== 'added' || event.type !== 'message' || event.message.from !== 'agent') return;
    this.typing.stop();
    announceReply(this.#context, event.message.agent, this.reading.isShown.peek());
  }

  #noteFailure(error: CounterbellError): void {
    if (error.reason === 'conversation_closed') {
      this.draft.giveBack(this.outbox.takeBack());
      this.history.close();
    } else if (this.#access.peek() && isGone(error)) void this.#leave('ended');
    void this.#save();
  }

  /** Forgets the conversation; what could not be sent is the draft again. */
  async #leave(next: 'none' | 'ended'): Promise<void> {
    this.line.close();
    this.typing.stop();
    batch(() => {
      this.draft.giveBack(this.outbox.takeBack());
      this.#access.value = undefined;
      this.answerTo.value = undefined;
      this.reading.readSeq.value = 0;
      this.history.clear();
      this.phase.value = next;
    });
    await this.#record.remove();
  }

  #watch(): void {
    const ends = [
      publishStatus(this.#context.session, this),
      effect(() => {
        if (this.reading.readSeq.value > 0) void this.#save();
      }),
      this.line.close,
      this.typing.stop,
      this.draft.dispose,
      this.reading.dispose,
      this.outbox.dispose,
    ];
    for (const end of ends) this.#life.addEventListener('abort', end);
  }
}
