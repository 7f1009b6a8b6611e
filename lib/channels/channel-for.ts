import { webChatChannel } from './adapters/web-chat/web-chat-channel';
import type { Channel } from './port';
import type { ChannelKind } from './schemas';

const adapters: Readonly<Record<ChannelKind, Channel>> = { 'web-chat': webChatChannel };

/** The adapter that speaks this kind of channel. */
export function channelFor(kind: ChannelKind): Channel {
  return adapters[kind];
}
