import { channelFor } from './channel-for';
import type { ChannelKind, InboundItem } from './schemas';

/** What customers sent in one event of a channel of this kind. Pure. Throws `invalid` for an event that cannot be read. */
export function decodeEvent(kind: ChannelKind, raw: string): readonly InboundItem[] {
  return channelFor(kind).decode(raw);
}
