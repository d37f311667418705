import { effect, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { Session } from '#core/session.ts';

const DraftSchema = v.object({ text: v.string(), email: v.string() });

/** What the shopper is writing; it survives a reload. */
export interface Draft {
  readonly text: Signal<string>;
  readonly email: Signal<string>;
  /** Puts words that could not be sent back before what is being written. */
  giveBack(words: readonly string[]): void;
  dispose(): void;
}

/** Restores the draft, and keeps it with every character: a language or a page that changes next must not lose the last. */
export function createDraft(session: Session): Draft {
  const text = signal('');
  const email = signal('');
  let isTouched = false;
  const save = () =>
    text.peek() || email.peek()
      ? session.write('contact-draft', { text: text.peek(), email: email.peek() }, 'draft')
      : session.remove('contact-draft');
  const stopSaving = effect(() => {
    const isEmpty = text.value === '' && email.value === '';
    if (!isTouched && isEmpty) return;
    isTouched = true;
    void save();
  });
  void session.read('contact-draft', DraftSchema).then((stored) => {
    if (!stored || isTouched) return;
    text.value = stored.text;
    email.value = stored.email;
  });
  return {
    text,
    email,
    giveBack(words) {
      text.value = [...words, text.peek()].filter((part) => part.trim() !== '').join('\n');
    },
    dispose: stopSaving,
  };
}
