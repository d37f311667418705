import { signal } from '@preact/signals';
import * as v from 'valibot';
import { keep, readKept } from './kept.ts';
import { sayFailure } from './sayFailure.ts';

const ReplySchema = v.object({ key: v.string(), text: v.string() });

/** A reply on its way; `failure` says why it is not, and then it waits for the agent. */
export interface PendingReply extends v.InferOutput<typeof ReplySchema> {
  readonly failure: string;
}

const KeptSchema = v.object({ draft: v.string(), pending: v.array(ReplySchema) });

/** Keeps what an agent writes in one conversation until it is sent, also over a reload; sends one after another. */
export function createReplies(conversationId: string, post: (reply: PendingReply) => Promise<void>) {
  const name = `counterbell-desk-replies:${conversationId}`;
  const kept = readKept('tab', name, KeptSchema);
  const draft = signal(kept?.draft ?? '');
  // Sent before a reload or not: the same key makes trying again safe.
  const pending = signal<readonly PendingReply[]>(
    (kept?.pending ?? []).map((reply) => ({
      ...reply,
      failure: 'The page was reloaded before this was sent.',
    })),
  );
  let line = Promise.resolve();

  function save(): void {
    const isEmpty = draft.value === '' && pending.value.length === 0;
    keep('tab', name, isEmpty ? undefined : { draft: draft.value, pending: pending.value });
  }

  function change(replies: readonly PendingReply[]): void {
    pending.value = replies;
    save();
  }

  function drop(key: string | undefined): void {
    const rest = pending.value.filter((reply) => reply.key !== key);
    if (rest.length < pending.value.length) change(rest);
  }

  const setFailure = (key: string, failure: string) =>
    change(pending.value.map((reply) => (reply.key === key ? { ...reply, failure } : reply)));

  function enqueue(key: string): void {
    line = line.then(async () => {
      const reply = pending.value.find((each) => each.key === key);
      if (reply === undefined) return;
      try {
        await post(reply);
        drop(key);
      } catch (cause) {
        setFailure(key, sayFailure(cause));
      }
    });
  }

  return {
    draft,
    pending,
    write(text: string): void {
      draft.value = text;
      save();
    },
    /** Sends the draft under a key of its own. */
    send(key: string): void {
      const text = draft.value.trim();
      if (text === '') return;
      draft.value = '';
      change([...pending.value, { key, text, failure: '' }]);
      enqueue(key);
    },
    retry(key: string): void {
      setFailure(key, '');
      enqueue(key);
    },
    /** Takes a reply that failed back into the draft. */
    withdraw(key: string): void {
      const text = pending.value.find((reply) => reply.key === key)?.text ?? '';
      draft.value = [draft.value, text].filter(Boolean).join('\n');
      drop(key);
    },
    /** The message with this key is among the events: it was sent. */
    arrived: drop,
  };
}
