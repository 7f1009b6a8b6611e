import { env } from '@/lib/platform/env';
import { channelFor } from './channel-for';
import { ChannelView, type ConnectedChannel } from './schemas';

/** A channel as its owner sees it. */
export function viewChannel(channel: ConnectedChannel): ChannelView {
  const { publicUrl, selfContactId } = channel.settings;
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
