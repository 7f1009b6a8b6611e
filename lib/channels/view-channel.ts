import { env } from '@/lib/platform/env';
import { channelFor } from './channel-for';
import { ChannelView, type ConnectedChannel } from './schemas';

/** A channel as its owner sees it. */
export function viewChannel(channel: ConnectedChannel): ChannelView {
  // A phone's number is known only after it was linked: what is learned later stands beside what was set.
  const { publicUrl, selfContactId } = { ...channel.state, ...channel.settings };
  const address =
    channel.adapter === 'web-chat'
      ? `${env().X8_URL}/chat/${channel.key}`
      : typeof publicUrl === 'string'
        ? publicUrl
        : null;
  return ChannelView.parse({
    ...channel,
    publicUrl: address,
    replyWindowHours: channelFor(channel.adapter).capabilities.replyWindowHours,
    sendsToSelf: typeof selfContactId === 'string',
  });
}
