import type { DeskSession } from '#server/desk/deskContract.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { PendingReply } from './createReplies.ts';
import type { MessageRow } from './logRows.ts';

interface BubbleProps {
  readonly row: MessageRow;
  readonly shopperName: string;
  readonly shopperReadSeq: number;
  readonly session: DeskSession;
}

/** One message. Text is text: whatever a shopper typed, nothing of it is markup here. */
export function Bubble({ row, shopperName, shopperReadSeq, session }: BubbleProps) {
  const { message, time, seq, isFirst, isLast, isNewestOfAgents } = row;
  const isOurs = message.from !== 'shopper';
  const name = isOurs ? (message.agent?.name ?? 'The shop') : shopperName;
  const picture = session.agents.find((agent) => agent.name === message.agent?.name)?.pictureUrl;
  return (
    <div class="said" data-ours={isOurs} data-first={isFirst} data-last={isLast}>
      {isLast && <Avatar name={name} src={picture} size={28} />}
      <p class="bubble">
        <span class="hidden">
          {name}, {time}:{' '}
        </span>
        {message.text}
      </p>
      {isLast && (
        <p class="said-meta">
          <span aria-hidden="true">
            {isOurs && `${name} · `}
            {time}
          </span>
          {isNewestOfAgents && (
            <span translate={false} key={seq <= shopperReadSeq ? 'read' : 'delivered'} class="receipt">
              <Icon name="check" />
              {seq <= shopperReadSeq ? 'Read' : 'Delivered'}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

interface PendingBubbleProps {
  readonly reply: PendingReply;
  readonly onRetry: (key: string) => void;
  readonly onWithdraw: (key: string) => void;
}

/** A reply that is not at the server yet. */
export function PendingBubble({ reply, onRetry, onWithdraw }: PendingBubbleProps) {
  const { key, text, failure } = reply;
  return (
    <div class="said" data-ours data-first data-last data-failed={failure !== ''}>
      <p class="bubble">{text}</p>
      {failure === '' ? (
        <p class="said-meta">Sending</p>
      ) : (
        <p class="said-meta" role="alert">
          <span>Not sent. {failure}</span>
          <button class="link" type="button" onClick={() => onRetry(key)}>
            Send again
          </button>
          <button class="link" type="button" onClick={() => onWithdraw(key)}>
            Edit
          </button>
        </p>
      )}
    </div>
  );
}
