import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskSession } from '#server/desk/deskContract.ts';
import { Bubble, PendingBubble } from './Bubble.tsx';
import { logRows } from './logRows.ts';
import { nameOf } from './nameOf.ts';
import type { Thread } from './ThreadModel.ts';
import type { Work } from './WorkModel.ts';

interface MessageLogProps {
  readonly thread: Thread;
  readonly work: Work;
  readonly session: DeskSession;
}

/** Everything said, oldest first. Follows new messages down unless the agent has scrolled up to read. */
export function MessageLog({ thread, work, session }: MessageLogProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const isBehind = useSignal(false);
  const conversation = thread.conversation.value;
  const events = thread.events.value;
  const pending = thread.pending.value;

  const follow = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useLayoutEffect(() => {
    // So that the keyboard can scroll it in browsers that do not see to that themselves.
    if (scroller.current) scroller.current.tabIndex = 0;
  }, []);
  useLayoutEffect(() => {
    if (isFollowing.current) follow();
    else isBehind.value = true;
  }, [events.at(-1)?.seq, pending.length]);

  function watch(): void {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = scroller.current ?? {};
    isFollowing.current = scrollHeight - scrollTop - clientHeight < 60;
    if (isFollowing.current) isBehind.value = false;
  }

  return (
    <div class="log-frame">
      <div ref={scroller} class="log" role="log" aria-label="Messages" onScroll={watch}>
        {thread.olderCursor.value !== undefined && (
          <button class="button quiet small" type="button" onClick={thread.readOlder}>
            Show earlier messages
          </button>
        )}
        <ol>
          {logRows(events, work.clock, work.now.value).map((row) => (
            <li key={row.key} class={row.type}>
              {row.type === 'message' ? (
                <Bubble
                  row={row}
                  shopperName={conversation ? nameOf(conversation) : 'Shopper'}
                  shopperReadSeq={conversation?.shopperReadSeq ?? 0}
                  session={session}
                />
              ) : (
                <span>{row.words}</span>
              )}
            </li>
          ))}
          {pending.map((reply) => (
            <li key={reply.key} class="message">
              <PendingBubble reply={reply} onRetry={thread.retry} onWithdraw={thread.withdraw} />
            </li>
          ))}
        </ol>
        <p class="typist" role="status">
          {thread.typist.value && `${thread.typist.value} is writing an answer here`}
        </p>
      </div>
      {isBehind.value && (
        <button class="button small to-end" type="button" onClick={follow}>
          New messages
        </button>
      )}
    </div>
  );
}
