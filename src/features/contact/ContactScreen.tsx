import type { Route } from '#core/feature.ts';
import { useLate } from '#core/useLate.ts';
import { Group } from '#ui/Group.tsx';
import { Lede } from '#ui/Lede.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Tile } from '#ui/Tile.tsx';
import { Channels } from './Channels.tsx';
import type { ContactContext } from './ContactContext.ts';
import { ContactFailure } from './ContactFailure.tsx';
import { listChannels } from './channelList.ts';
import type { ContactInfo } from './contactInfo.ts';
import { fallbackInfo } from './fallbackInfo.ts';
import { HoursTable } from './HoursTable.tsx';
import { loadConversationView } from './loadConversationView.ts';
import { type Opening, openingAt } from './openingHours.ts';
import { isElsewhere } from './shopClock.ts';
import { useKnownInfo } from './useKnownInfo.ts';
import { useNow } from './useNow.ts';

interface ContactScreenProps {
  context: ContactContext;
  route: Route;
}

/** How to reach a person: whether the shop is open, the ways there are, and its hours. */
export function ContactScreen({ context, route }: ContactScreenProps) {
  const info = useKnownInfo(context);
  useLate(async () => context.port.conversation && loadConversationView());
  const current = info.current.value;
  const known = current.value ?? (current.state === 'failed' ? info.known.value : undefined);
  return (
    <Screen title={context.texts.t('title')}>
      {known && <Known context={context} info={known} route={route} isStale={current.state === 'failed'} />}
      {!known && current.state === 'loading' && <Skeleton kind="list" label={context.texts.t('loading')} />}
      {current.state === 'failed' && (
        <ContactFailure context={context} error={current.error} onRetry={info.load}>
          {known ? (
            <p class="fine">{context.texts.t('failedKnown')}</p>
          ) : (
            <Fallback context={context} route={route} />
          )}
        </ContactFailure>
      )}
    </Screen>
  );
}

interface KnownProps extends ContactScreenProps {
  info: ContactInfo;
  /** Remembered, so that reply times measured then are not promised now. */
  isStale: boolean;
}

function Known({ context, info, route, isStale }: KnownProps) {
  const now = useNow();
  const { format, texts, has, open } = context;
  const opening = openingAt(info.hours, format.timeZone, now);
  const channels = listChannels(isStale ? withoutReplies(info) : info, format, now);
  const away = isElsewhere(format.timeZone, now);
  return (
    <>
      {opening && <OpeningLede context={context} opening={opening} now={now} isAway={away} />}
      <Channels context={context} channels={channels} agents={info.agents} {...carried(route)} />
      {opening?.isOpen === false && (has('orders') || has('returns')) && (
        <Group title={texts.t('meantime')}>
          <div class="tiles">
            {has('orders') && <Tile icon="truck" label={texts.t('track')} onClick={() => open('orders')} />}
            {has('returns') && <Tile icon="undo" label={texts.t('return')} onClick={() => open('returns')} />}
          </div>
        </Group>
      )}
      {info.hours && <HoursTable context={context} hours={info.hours} now={now} isElsewhere={away} />}
    </>
  );
}

interface OpeningLedeProps {
  context: ContactContext;
  opening: Opening;
  now: number;
  isAway: boolean;
}

function OpeningLede({ context, opening, now, isAway }: OpeningLedeProps) {
  const { texts, format, shop } = context;
  const time = format.time(new Date(now).toISOString());
  const clock = shop.city ? texts.t('shopTimeIn', { time, city: shop.city }) : texts.t('shopTime', { time });
  return (
    <Lede
      title={
        <span translate={false}>
          <span class="dot" data-tone={opening.isOpen ? 'success' : undefined} />
          {openingWords(context, opening)}
        </span>
      }
      text={isAway ? clock : !opening.isOpen && texts.t('closedHint')}
    />
  );
}

function openingWords({ texts, format }: ContactContext, { isOpen, closesAt, opensAt }: Opening): string {
  if (isOpen) return closesAt ? texts.t('openUntil', { time: format.time(closesAt) }) : texts.t('openAlways');
  if (!opensAt) return texts.t('closed');
  return texts.t('closedBack', { day: format.day(opensAt), time: format.time(opensAt) });
}

/** The address and number the page itself gives: they need no backend. */
function Fallback({ context, route }: ContactScreenProps) {
  const info = fallbackInfo(context.fallback);
  if (info.channels.length === 0) return null;
  const channels = info.channels.map((channel) => ({ channel, opening: undefined }));
  return (
    <>
      <p class="fine">{context.texts.t('failedFallback')}</p>
      <Channels context={context} channels={channels} agents={[]} {...carried(route)} />
    </>
  );
}

function withoutReplies(info: ContactInfo): ContactInfo {
  return { ...info, channels: info.channels.map(({ replyMinutes: _, ...channel }) => channel) };
}

/** What the route brought goes on to the conversation. */
function carried({ query }: Route) {
  const along = query.toString();
  return {
    conversationRoute: along ? `contact/conversation?${along}` : 'contact/conversation',
    orderNumber: query.get('order') ?? undefined,
  };
}
