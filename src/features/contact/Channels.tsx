import { Card } from '#ui/Card.tsx';
import { Code } from '#ui/Code.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { Row, Rows } from '#ui/Rows.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { ContactContext } from './ContactContext.ts';
import { channelLink } from './channelLink.ts';
import { hasFastest, type ListedChannel } from './channelList.ts';
import { channelPromise } from './channelPromise.ts';
import type { Agent, Channel } from './contactInfo.ts';

const icons: Record<Channel['type'], IconName> = {
  conversation: 'chat',
  email: 'mail',
  phone: 'phone',
  whatsapp: 'whatsapp',
  messenger: 'messenger',
  link: 'out',
};

interface ChannelsProps {
  context: ContactContext;
  channels: readonly ListedChannel[];
  agents: readonly Agent[];
  /** The conversation's route, with what goes along. */
  conversationRoute: string;
  orderNumber: string | undefined;
}

/** The ways to reach the shop, each with what it may promise. */
export function Channels({ context, channels, agents, conversationRoute, orderNumber }: ChannelsProps) {
  const { texts } = context;
  const subject = orderNumber && texts.t('mailSubject', { number: orderNumber });
  const isFirstFastest = hasFastest(channels);
  const shown = channels.flatMap((listed) => {
    const href = channelLink(listed.channel, subject);
    return href || listed.channel.type === 'conversation' ? [{ ...listed, href }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Card>
      <Rows lead label={texts.t('channels')}>
        {shown.map(({ href, ...listed }, index) => (
          <ChannelRow
            key={listed.channel.id}
            context={context}
            listed={listed}
            href={href}
            promise={channelPromise(context, listed, agents)}
            isFastest={isFirstFastest && index === 0}
            onOpen={() => context.open(conversationRoute)}
          />
        ))}
      </Rows>
    </Card>
  );
}

interface ChannelRowProps {
  context: ContactContext;
  listed: ListedChannel;
  href: string | undefined;
  promise: string | undefined;
  isFastest: boolean;
  onOpen: () => void;
}

function ChannelRow({
  context: { texts, track },
  listed,
  href,
  promise,
  isFastest,
  onOpen,
}: ChannelRowProps) {
  const { channel, opening } = listed;
  const { type, address } = channel;
  const isDirect = type === 'email' || type === 'phone';
  const note = () => track('channel_opened', { channel: type });
  const target = href
    ? { href, onClick: note, ...(isDirect ? {} : { newTabLabel: texts.t('newTab') }) }
    : {
        onClick: () => {
          note();
          onOpen();
        },
      };
  return (
    <Row
      {...target}
      icon={icons[type]}
      title={
        <>
          {channelName(texts, listed)}
          {isFastest && [' ', <Tag key="fastest">{texts.t('fastest')}</Tag>]}
        </>
      }
      subtitle={
        <span class="channel-sub">
          {promise && (
            <span key={promise} translate={false}>
              {promise}
            </span>
          )}
          {isDirect && address && <Code>{address}</Code>}
        </span>
      }
      end={type === 'phone' && opening?.isOpen === false ? <Icon name="moon" class="faint" /> : undefined}
    />
  );
}

function channelName({ t }: ContactContext['texts'], { channel, opening }: ListedChannel): string {
  if (channel.type === 'link') return channel.label ?? channel.address ?? '';
  if (channel.type === 'conversation') return t(opening?.isOpen === false ? 'leaveMessage' : 'chat');
  return t(channel.type);
}
