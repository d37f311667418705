import type { DeskConversation } from '#server/desk/deskContract.ts';
import { ListFrame } from './ListFrame.tsx';
import { nameOf } from './nameOf.ts';
import { addressOf } from './PlaceModel.ts';
import type { Work } from './WorkModel.ts';
import { walkRows } from './walkRows.ts';

/** All conversations: who wrote, what was said last, and who waits for an answer. */
export function ConversationList({ work }: { readonly work: Work }) {
  const { list, nextCursor, failure, load, loadMore } = work.conversations;
  return (
    <ListFrame
      label="Conversations"
      count={list.value?.length}
      empty="No conversations yet. When a shopper writes, it appears here at once."
      failure={failure.value}
      onRetry={load}
    >
      {list.value?.map((conversation) => (
        <li key={conversation.id}>
          <ConversationRow conversation={conversation} work={work} />
        </li>
      ))}
      {nextCursor.value !== undefined && (
        <li>
          <button class="button quiet wide" type="button" onClick={loadMore}>
            Show older
          </button>
        </li>
      )}
    </ListFrame>
  );
}

function ConversationRow({
  conversation,
  work,
}: {
  readonly conversation: DeskConversation;
  readonly work: Work;
}) {
  const { id, lastMessage, state, unread, context } = conversation;
  const from = lastMessage.from === 'agent' ? `${lastMessage.agentName ?? 'Agent'}: ` : '';
  return (
    <a
      class="list-row"
      href={addressOf({ tab: 'conversations', id })}
      aria-current={work.place.value.id === id}
      data-unread={unread > 0 && state === 'open'}
      data-closed={state === 'closed'}
      onKeyDown={walkRows}
    >
      <span class="row-top">
        <span class="row-name">{nameOf(conversation)}</span>
        <time class="row-time" dateTime={lastMessage.at} translate={false}>
          {work.clock.ago(lastMessage.at, work.now.value)}
        </time>
      </span>
      <span class="row-text">
        {from && <span class="row-from">{from}</span>}
        {lastMessage.text}
      </span>
      <span class="row-foot">
        <ConversationState conversation={conversation} />
        {context.orderNumber && <span class="row-order">{context.orderNumber}</span>}
        {unread > 0 && state === 'open' && (
          <span class="badge" translate={false} key={unread}>
            {unread}
            <span class="hidden"> unread</span>
          </span>
        )}
      </span>
    </a>
  );
}

/** Whose turn it is. */
export function ConversationState({ conversation }: { readonly conversation: DeskConversation }) {
  const { state, lastMessage } = conversation;
  if (state === 'closed') return <span class="tag">Closed</span>;
  return lastMessage.from === 'shopper' ? (
    <span class="tag" data-tone="warning">
      Waiting for us
    </span>
  ) : (
    <span class="tag" data-tone="success">
      Answered
    </span>
  );
}
