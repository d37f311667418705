import type { Format } from '#core/format.ts';
import type { Channel, ContactInfo } from './contactInfo.ts';
import type { Opening } from './openingHours.ts';
import { channelOpening } from './shopHours.ts';

export interface ListedChannel {
  readonly channel: Channel;
  /** Undefined where no claim can be made. */
  readonly opening: Opening | undefined;
}

/**
 * The ways to reach the shop, fastest first: those that are open, by their measured reply; then those without one in
 * the shop's own order; last those that are closed.
 */
export function listChannels(info: ContactInfo, format: Format, now: number): readonly ListedChannel[] {
  const listed = info.channels.map((channel) => ({
    channel,
    opening: channelOpening(info, channel, format, now),
  }));
  return listed.sort((one, other) => slowness(one) - slowness(other) || 0);
}

/** Whether the first is known to be the fastest of several. */
export function hasFastest(channels: readonly ListedChannel[]): boolean {
  const [first] = channels;
  return channels.length > 1 && first !== undefined && slowness(first) < unmeasured;
}

const unmeasured = 1e6;

function slowness({ channel, opening }: ListedChannel): number {
  if (opening?.isOpen === false) return 2 * unmeasured;
  return opening?.isOpen ? (channel.replyMinutes ?? unmeasured) : unmeasured;
}
