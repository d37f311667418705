import type { ContactContext } from './ContactContext.ts';
import type { ContactInfo } from './contactInfo.ts';
import { firstName } from './firstName.ts';
import { channelOpening, conversationChannel } from './shopHours.ts';

/** What the strip says about the shop, and where its button goes. */
export interface StripWords {
  readonly title: string;
  readonly text?: string | undefined;
  readonly button: string;
  readonly route: string;
  readonly isOpen: boolean;
}

/** Puts the shop's hours and its measured reply into the strip's words; claims nothing that is not known. */
export function stripWords(
  { texts: { t }, format, isOffline }: Pick<ContactContext, 'texts' | 'format' | 'isOffline'>,
  info: ContactInfo,
  now: number,
): StripWords {
  const channel = conversationChannel(info);
  const opening = channelOpening(info, channel, format, now);
  const route = channel ? 'contact/conversation' : 'contact';
  const button = (label: 'chat' | 'write') => t(channel ? label : 'contactButton');
  // Without a connection nobody replies in minutes.
  if (!opening || (opening.isOpen && isOffline.value)) {
    return { title: t('stripTitle'), text: t('stripText'), button: button('chat'), route, isOpen: false };
  }
  if (!opening.isOpen) {
    const { opensAt } = opening;
    const text = opensAt && t('back', { day: format.day(opensAt), time: format.time(opensAt) });
    return { title: t('stripClosed'), text, button: button('write'), route, isOpen: false };
  }
  const names = info.agents.slice(0, 3).map(({ name }) => firstName(name));
  const title =
    names.length > 0 ? t('stripIn', { count: names.length, names: format.list(names) }) : t('stripOpen');
  const time = opening.closesAt && format.time(opening.closesAt);
  return { title, text: replyWords(), button: button('chat'), route, isOpen: true };

  function replyWords(): string {
    if (channel?.replyMinutes === undefined) return time ? t('openUntil', { time }) : t('openAlways');
    const count = Math.max(1, Math.round(channel.replyMinutes));
    return time ? t('stripReplyUntil', { count, time }) : t('stripReply', { count });
  }
}
