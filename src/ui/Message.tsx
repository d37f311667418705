import type { ComponentChildren } from 'preact';
import { Avatar } from './Avatar.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface MessageProps {
  readonly from: 'them' | 'me';
  /** The name of the one who wrote it; its initial is the avatar. */
  readonly author: string;
  /** When, as an ISO 8601 instant. */
  readonly time: string;
  readonly text: ComponentChildren;
  /** Delivery, under the last bubble of a run. With `failed` it is read out at once. */
  readonly meta?: ComponentChildren;
  readonly failed?: boolean | undefined;
  /** `true` for the initial of the author, or an avatar of your own; left out inside a run. */
  readonly avatar?: ComponentChildren;
  /** Sender and time for screen readers, such as “Sanne, 14:02:”. */
  readonly hiddenPrefix: string;
  /** Arrived while the conversation was open, so it may move in. */
  readonly isNew?: boolean | undefined;
  /** A picture, a file or a shared order under the words. */
  readonly children?: ComponentChildren;
}

/** One bubble of a conversation, an item of the `ol.log`. Its words set their own direction. */
export function Message(props: MessageProps) {
  const { from, author, time, text, meta, failed, avatar, hiddenPrefix, isNew, children } = props;
  return (
    <li class={classes('msg', from)} data-failed={failed ? '' : undefined} data-new={isNew ? '' : undefined}>
      {avatar === true ? <Avatar name={author} size={28} /> : avatar}
      <VisuallyHidden>
        <time dateTime={time}>{hiddenPrefix}</time>
      </VisuallyHidden>
      {text && (
        <div class="bubble" dir="auto">
          {text}
        </div>
      )}
      {children}
      {meta && (
        <p class="msg-meta" role={failed ? 'alert' : undefined}>
          {failed && <Icon name="alert" />}
          {meta}
        </p>
      )}
    </li>
  );
}

/** The day that the messages under it belong to. */
export function DayDivider({ label }: { readonly label: string }) {
  return <li class="day">{label}</li>;
}

/** What happened to the conversation itself. It is no one's message. */
export function SystemLine({ children }: { readonly children: ComponentChildren }) {
  return <li class="system">{children}</li>;
}

interface TypingProps {
  /** Who is typing, in words. */
  readonly label: string;
  /** Whose initial to show. */
  readonly author?: string | undefined;
}

/** Three dots while the other side writes. */
export function Typing({ label, author }: TypingProps) {
  return (
    <li class="msg them">
      {author && <Avatar name={author} size={28} />}
      <div class="bubble typing" role="status" aria-label={label}>
        <i />
        <i />
        <i />
      </div>
    </li>
  );
}
