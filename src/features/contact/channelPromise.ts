import type { ContactContext, ContactKey } from './ContactContext.ts';
import type { ListedChannel } from './channelList.ts';
import type { Agent } from './contactInfo.ts';
import { firstName } from './firstName.ts';

/**
 * What the shop may promise for a channel right now: its measured reply while open, else its next opening. Undefined
 * where nothing is known.
 */
export function channelPromise(
  { texts: { t }, format }: Pick<ContactContext, 'texts' | 'format'>,
  { channel, opening }: ListedChannel,
  agents: readonly Agent[],
): string | undefined {
  if (!opening) return undefined;
  if (!opening.isOpen) {
    if (!opening.opensAt) return t('closed');
    const from = fromKeys[channel.type] ?? 'readFrom';
    return t(from, { day: format.day(opening.opensAt), time: format.time(opening.opensAt) });
  }
  if (channel.replyMinutes !== undefined) {
    const duration = format.duration(Math.max(1, Math.round(channel.replyMinutes)));
    const names = agents.slice(0, 3).map(({ name }) => firstName(name));
    return channel.type === 'conversation' && names.length > 0
      ? t('replyUsuallyBy', { names: format.list(names), duration })
      : t('replyUsually', { duration });
  }
  if (!opening.closesAt) return t('openAlways');
  const time = format.time(opening.closesAt);
  return t(channel.type === 'phone' ? 'callUntil' : 'readUntil', { time });
}

const fromKeys: Partial<Record<string, ContactKey>> = { phone: 'callFrom', conversation: 'answerFrom' };
