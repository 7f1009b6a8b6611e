import type { Ctx } from '@/lib/platform/context';
import type { ChannelHost } from './port';
import type { ConnectedChannel } from './schemas';

/** The Meta app or WAHA server a channel goes through; null when it stands alone. */
export async function findHost(
  _ctx: Ctx,
  { hostId }: Pick<ConnectedChannel, 'adapter' | 'hostId'>,
): Promise<ChannelHost | null> {
  if (hostId === null) return null;
  throw new Error('No host of this kind.');
}
