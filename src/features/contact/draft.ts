import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { Session } from '#core/session.ts';
import { createDraftKey, type DraftKey } from './draftKey.ts';

const DraftSchema = v.object({
  text: v.string(),
  email: v.string(),
  key: v.optional(v.string()),
  sentWords: v.optional(v.string()),
});

/** A message that has not arrived. */
interface UnsentMessage {
  readonly text: string;
  readonly key: string;
  /** What would have gone along to start a conversation. */
  readonly opening?: { readonly email?: string | undefined } | undefined;
}

/** What the shopper is writing; it survives a reload. */
export interface Draft {
  readonly text: Signal<string>;
  readonly email: Signal<string>;
  /** Grows when words are given back. */
  readonly timesGivenBack: ReadonlySignal<number>;
  /**
   * Empties the draft on screen, and on the device only when `put` has kept the words elsewhere; when it rejects they
   * are back. The key is the same after a reload in between, so that nothing is sent twice.
   */
  handOver(put: (words: { key: string; text: string; email: string }) => Promise<unknown>): Promise<void>;
  /**
   * Puts words that have not arrived before what is being written. Sent again unchanged, a message is the same one, so
   * it keeps its key; what begins a conversation does not, as something else may go along then.
   */
  giveBack(messages: readonly UnsentMessage[]): void;
  /** Drops what turns out to be sent, as by another tab, before a crash, or before it was taken back. */
  settle(words: ReadonlyMap<string, string>): void;
  dispose(): void;
}

/** Restores the draft, and keeps it with every character: a language or a page that changes next must not lose the last. */
export function createDraft(session: Session): Draft {
  const [text, email] = [signal(''), signal('')];
  const key = createDraftKey();
  const timesGivenBack = signal(0);
  const storage = keepDraft(session, { text, email, key });
  const empty = () => {
    key.renew();
    text.value = '';
    email.value = '';
  };
  const giveBack: Draft['giveBack'] = (messages) => {
    const [only] = messages.length === 1 && text.peek().trim() === '' ? messages : [];
    const words = [...messages.map((message) => message.text), text.peek()];
    batch(() => {
      if (only && !only.opening) key.take(only.key, only.text);
      if (messages.length > 0) timesGivenBack.value += 1;
      text.value = words.filter((part) => part.trim() !== '').join('\n');
      email.value ||= messages.find(({ opening }) => opening?.email)?.opening?.email ?? '';
    });
  };
  return {
    text,
    email,
    timesGivenBack,
    giveBack,
    async handOver(put) {
      const words = { key: key.current.peek(), text: text.peek().trim(), email: email.peek().trim() };
      const release = storage.hold();
      batch(empty);
      try {
        await put(words);
      } catch (error) {
        giveBack([{ ...words, opening: words }]);
        throw error;
      } finally {
        release();
      }
    },
    settle(words) {
      const sent = words.get(key.current.value);
      if (sent !== undefined) batch(text.peek().trim() === sent ? empty : key.renew);
    },
    dispose: storage.dispose,
  };
}

interface Words {
  readonly text: Signal<string>;
  readonly email: Signal<string>;
  readonly key: DraftKey;
}

/** Keeps the words on the device; `hold` leaves there what is there until what it returns is called. */
function keepDraft(session: Session, { text, email, key }: Words) {
  let isTouched = false;
  let holds = 0;
  let isOver = false;
  const save = () => {
    // When the shopper's time here is over, the next one's draft is not to be touched.
    if (holds > 0 || isOver) return;
    const words = { text: text.peek(), email: email.peek() };
    const draft = { ...words, key: key.current.peek(), sentWords: key.sentWords() };
    if (words.text || words.email) void session.write('contact-draft', draft, 'draft');
    else void session.remove('contact-draft');
  };
  const stopSaving = effect(() => {
    const isEmpty = text.value === '' && email.value === '';
    if (!isTouched && isEmpty) return;
    isTouched = true;
    key.fit(text.peek().trim());
    save();
  });
  void session.read('contact-draft', DraftSchema).then((stored) => {
    if (!stored || isTouched) return;
    batch(() => {
      if (stored.key) key.take(stored.key, stored.sentWords);
      text.value = stored.text;
      email.value = stored.email;
    });
  });
  return {
    dispose() {
      isOver = true;
      stopSaving();
    },
    hold() {
      holds += 1;
      return () => {
        holds -= 1;
        save();
      };
    },
  };
}
