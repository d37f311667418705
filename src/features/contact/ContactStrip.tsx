import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createRemote } from '#core/remote.ts';
import { Avatar, Avatars } from '#ui/Avatar.tsx';
import { Button, LinkButton } from '#ui/Button.tsx';
import { Code } from '#ui/Code.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';
import type { ContactCardContext } from './ContactContext.ts';
import type { Agent } from './contactInfo.ts';
import { type ConversationStatus, conversationStatus } from './conversationStatus.ts';
import { firstName } from './firstName.ts';
import { phoneLink } from './phoneLink.ts';
import { openPhone } from './shopHours.ts';
import { stripWords } from './stripWords.ts';
import { useNow } from './useNow.ts';

interface ContactStripProps {
  readonly context: ContactCardContext;
  /** Whether the device knew of a conversation when home was first drawn: until its state is known, that much is said. */
  readonly isExpected: boolean;
}

/** The strip at the foot of the home screen: who is in, or the shopper's own conversation. */
export function ContactStrip({ context, isExpected }: ContactStripProps) {
  const now = useNow();
  const info = useMemo(() => createRemote((signal) => context.info(signal)), [context]);
  useEffect(() => {
    void info.load();
    return info.dispose;
  }, [info]);
  const { texts, fallback, open } = context;
  const status = conversationStatus(context.session).value;
  const [awaited] = useState(isExpected && context.session);
  const current = info.current.value;

  // Not a component of its own: its button is the one that led to the conversation, and keeps the focus.
  if (status ? status.state === 'open' : awaited === context.session) {
    return ownConversation(context, status);
  }
  const isCutOff = current.state === 'failed' || context.isOffline.value;
  const phone =
    isCutOff && (fallback.phone ?? (current.value && openPhone(current.value, context.format, now)));
  if (phone) {
    return (
      <Strip icon="phone" title={texts.t('stripCall')} text={<Code>{phone}</Code>}>
        <LinkButton size="small" href={phoneLink(phone)}>
          {texts.t('callButton')}
        </LinkButton>
      </Strip>
    );
  }
  if (!current.value) {
    const isAwaited = current.state === 'loading';
    return (
      <Strip title={isAwaited ? undefined : texts.t('stripTitle')} text={texts.t('stripText')}>
        <Button size="small" onClick={() => open('contact')}>
          {texts.t('contactButton')}
        </Button>
      </Strip>
    );
  }
  const { title, text, button, route, isOpen } = stripWords(context, current.value, now);
  return (
    <Strip title={title} text={text} agents={isOpen ? current.value.agents : []}>
      <Button variant="primary" size="small" onClick={() => open(route)}>
        {button}
      </Button>
    </Strip>
  );
}

function ownConversation(context: ContactCardContext, status: ConversationStatus | undefined) {
  const { texts, format } = context;
  const reply = status?.unseenReply;
  const agent = reply?.agent;
  const replied = agent
    ? texts.t('stripReplied', { name: firstName(agent.name) })
    : texts.t('stripRepliedShop');
  return (
    <Strip
      title={reply ? replied : texts.t('stripYours')}
      text={reply ? format.ago(reply.at) : texts.t('stripYoursText')}
      agents={agent ? [agent] : []}
    >
      <Button variant="primary" size="small" onClick={() => context.open('contact/conversation')}>
        {texts.t('open')}
      </Button>
    </Strip>
  );
}

interface StripProps {
  /** Stands where nobody's picture does. */
  icon?: IconName;
  /** Undefined while it is on its way. */
  title: string | undefined;
  text: ComponentChildren;
  agents?: readonly Agent[];
  children: ComponentChildren;
}

function Strip({ icon = 'chat', title, text, agents = [], children }: StripProps) {
  return (
    <div class="strip">
      {agents.length > 0 ? (
        <Avatars>
          {agents.slice(0, 3).map(({ name, pictureUrl }) => (
            <Avatar key={name} name={name} src={pictureUrl} />
          ))}
        </Avatars>
      ) : (
        <span key="icon" class="chip-icon">
          <Icon name={icon} />
        </span>
      )}
      {title === undefined ? (
        <div class="skeletons" aria-hidden="true">
          <i class="sk w" />
          <i class="sk m" />
        </div>
      ) : (
        <span key="text" class="row-text">
          <span class="row-title" translate={false}>
            {title}
          </span>
          {text && (
            <span class="row-sub" translate={false}>
              {text}
            </span>
          )}
        </span>
      )}
      {children}
    </div>
  );
}
