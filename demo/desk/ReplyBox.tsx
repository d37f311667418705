import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '#ui/Icon.tsx';
import { useUniqueId } from '#ui/useUniqueId.ts';
import type { Thread } from './ThreadModel.ts';

const longestText = 4000;

interface ReplyBoxProps {
  readonly thread: Thread;
  readonly agent: ReadonlySignal<string>;
}

/** Where the agent writes. Enter sends, Shift+Enter begins a line; the draft stays with its conversation. */
export function ReplyBox({ thread, agent }: ReplyBoxProps) {
  const hintId = useUniqueId();
  const field = useRef<HTMLTextAreaElement>(null);
  if (thread.conversation.value?.state === 'closed')
    return <p class="reply-closed">This conversation is closed. Open it again to reply.</p>;

  const draft = thread.draft.value;
  const isEmpty = draft.trim() === '';

  function send(event?: Event): void {
    event?.preventDefault();
    thread.send();
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing) send(event);
  }

  return (
    <form class="reply" onSubmit={send}>
      <div class="reply-field">
        <textarea
          ref={field}
          rows={1}
          aria-label="Reply"
          aria-describedby={hintId}
          placeholder="Write a reply"
          maxLength={longestText}
          value={draft}
          onInput={(event) => thread.write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button class="send" type="submit" aria-label="Send reply" aria-disabled={isEmpty}>
          <Icon name="send" />
        </button>
      </div>
      <p class="meta" id={hintId}>
        The shopper sees this from {agent.value}.{' '}
        <span class="keys">Enter sends, Shift+Enter begins a new line.</span>
      </p>
    </form>
  );
}
