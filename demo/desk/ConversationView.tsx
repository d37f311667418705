import { useEffect, useRef } from 'preact/hooks';
import type { DeskSession } from '#server/desk/deskContract.ts';
import { Icon } from '#ui/Icon.tsx';
import { ContextFacts } from './ContextFacts.tsx';
import { ConversationState } from './ConversationList.tsx';
import { Empty } from './Empty.tsx';
import { MessageLog } from './MessageLog.tsx';
import { nameOf } from './nameOf.ts';
import { addressOf } from './PlaceModel.ts';
import { Problem } from './Problem.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import type { Thread } from './ThreadModel.ts';
import type { Work } from './WorkModel.ts';

interface ConversationViewProps {
  readonly work: Work;
  readonly session: DeskSession;
}

/** The chosen conversation, or a word about choosing one. */
export function ConversationView({ work, session }: ConversationViewProps) {
  const thread = work.thread.value;
  if (!thread)
    return <Empty icon="chat" title="Choose a conversation" detail="New messages appear by themselves." />;
  return <OpenConversation key={work.place.value.id} thread={thread} work={work} session={session} />;
}

function OpenConversation({ thread, work, session }: ConversationViewProps & { readonly thread: Thread }) {
  const conversation = thread.conversation.value;
  const { unread = 0 } = conversation ?? {};
  const newestSeq = thread.events.value.at(-1)?.seq;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') thread.see();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [thread, unread, newestSeq]);

  return (
    <section class="conversation" aria-labelledby="conversation-name">
      <ConversationHead thread={thread} />
      {conversation && <ContextFacts conversation={conversation} work={work} />}
      <div class="talk">
        <Problem words={thread.failure.value} onRetry={thread.refresh} />
        <MessageLog thread={thread} work={work} session={session} />
        <ReplyBox thread={thread} agent={work.agent} />
      </div>
    </section>
  );
}

function ConversationHead({ thread }: { readonly thread: Thread }) {
  const conversation = thread.conversation.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // A link was followed: the reader goes on here, as after loading a page.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header class="stage-head">
      <a
        class="icon-button back"
        href={addressOf({ tab: 'conversations', id: undefined })}
        aria-label="All conversations"
      >
        <Icon name="back" />
      </a>
      <h2 ref={heading} id="conversation-name" tabIndex={-1}>
        {conversation ? nameOf(conversation) : 'Loading'}
      </h2>
      {conversation && <ConversationState conversation={conversation} />}
      {conversation && (
        <button
          class="button quiet small"
          type="button"
          onClick={conversation.state === 'open' ? thread.close : thread.reopen}
        >
          <span>
            {conversation.state === 'open' ? 'Close' : 'Open again'}
            {conversation.state === 'open' && <span class="wide-only"> conversation</span>}
          </span>
        </button>
      )}
    </header>
  );
}
