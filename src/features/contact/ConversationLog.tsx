import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Avatar } from '#ui/Avatar.tsx';
import { DayDivider, Message, SystemLine, Typing } from '#ui/Message.tsx';
import type { ContactContext } from './ContactContext.ts';
import type { Agent } from './contactInfo.ts';
import { DeliveryState, type MessageActions } from './DeliveryState.tsx';
import { firstName } from './firstName.ts';
import type { Entry } from './transcript.ts';
import { useStayAtEnd } from './useStayAtEnd.ts';

interface ConversationLogProps {
  context: ContactContext;
  entries: readonly Entry[];
  typing: Agent | undefined;
  /** Earlier messages are being put in, which is not to be read out. */
  isBusy: boolean;
  /** The shop's agents, for the pictures a message does not bring. */
  agents: readonly Agent[];
  /** What can be done with messages that have not arrived; undefined where the conversation takes none. */
  actions: MessageActions | undefined;
}

/** Reached by the keyboard: what was said may be longer than the screen, and hold nothing else to reach. */
const scrollable = { tabIndex: 0 } as const;

/** The conversation itself, read out politely as it grows, and kept at its end while the shopper is there. */
export function ConversationLog({ context, entries, typing, isBusy, agents, actions }: ConversationLogProps) {
  const log = useRef<HTMLDivElement>(null);
  useStayAtEnd(log, entries);
  const { texts } = context;
  const pictureOf = (agent: Agent | undefined) =>
    agent?.pictureUrl ?? agents.find(({ name }) => name === agent?.name)?.pictureUrl;
  const avatarOf = (agent: Agent | undefined) => (
    <Avatar name={agent?.name ?? context.shop.name} src={pictureOf(agent)} size={28} />
  );
  return (
    <div {...scrollable} role="log" aria-label={texts.t('messages')} aria-busy={isBusy} ref={log}>
      <ol class="log">
        {entries.map((entry) => (
          <LogEntry
            key={entry.id}
            entry={entry}
            context={context}
            actions={actions}
            avatar={entry.kind === 'message' && entry.from === 'them' && avatarOf(entry.agent)}
          />
        ))}
        {typing && (
          <Typing
            key="typing"
            label={texts.t('typing', { name: firstName(typing.name) })}
            author={typing.name}
          />
        )}
      </ol>
    </div>
  );
}

interface LogEntryProps {
  entry: Entry;
  context: ContactContext;
  avatar: ComponentChildren;
  actions: MessageActions | undefined;
}

function LogEntry({ entry, context, avatar, actions }: LogEntryProps) {
  const { texts, format } = context;
  if (entry.kind === 'day') return <DayDivider label={format.dayTitle(entry.day)} />;
  if (entry.kind === 'system') {
    return (
      <SystemLine>
        <span dir="auto">{entry.text}</span>
      </SystemLine>
    );
  }
  if (entry.kind !== 'message') {
    const key = entry.kind === 'closed' ? 'closedLine' : 'reopenedLine';
    const at = { day: format.day(entry.at), time: format.time(entry.at) };
    return <SystemLine>{texts.t(key, at)}</SystemLine>;
  }
  const author = entry.from === 'me' ? texts.t('you') : (entry.agent?.name ?? texts.t('shop'));
  const meta = entry.endsRun && entry.delivery;
  return (
    <Message
      from={entry.from}
      author={author}
      time={entry.at}
      text={entry.text}
      hiddenPrefix={texts.t('prefix', { name: author, when: format.time(entry.at) })}
      avatar={avatar && entry.endsRun ? avatar : undefined}
      failed={meta ? meta.state === 'failed' : false}
      meta={meta && <DeliveryState context={context} id={entry.id} delivery={meta} actions={actions} />}
    />
  );
}
