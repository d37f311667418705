import type { Format } from '#core/format.ts';
import type { Channel, ContactInfo } from './contactInfo.ts';
import { type Opening, openingAt } from './openingHours.ts';

/** The opening of one way to reach the shop: by its own hours, or else the shop's. Undefined where no claim can be made. */
export function channelOpening(
  info: ContactInfo,
  channel: Channel | undefined,
  format: Format,
  now: number,
): Opening | undefined {
  return openingAt(channel?.hours ?? info.hours, format.timeZone, now);
}

/** The number somebody answers now, as far as the shop has said. */
export function openPhone(info: ContactInfo, format: Format, now: number): string | undefined {
  const phone = info.channels.find(({ type }) => type === 'phone');
  return channelOpening(info, phone, format, now)?.isOpen === false ? undefined : phone?.address;
}

/** The built-in conversation, where the shop has it. */
export function conversationChannel(info: ContactInfo): Channel | undefined {
  return info.channels.find(({ type }) => type === 'conversation');
}
