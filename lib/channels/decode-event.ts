import { channelFor } from './channel-for';
import type { ConnectedChannel, InboundItem } from './schemas';

/** What one stored event of a channel holds. Asks nobody. Throws `invalid` for an event that cannot be read. */
export async function decodeEvent(channel: ConnectedChannel, raw: string): Promise<readonly InboundItem[]> {
  return channelFor(channel.adapter).decode(raw, channel);
}
