import type { Ctx } from '@/lib/platform/context';
import { findMetaHost } from './meta-apps/find-meta-host';
import type { ChannelHost } from './port';
import type { ConnectedChannel } from './schemas';
import { findWahaHost } from './waha-servers/find-waha-host';

/** The Meta app or WAHA server a channel goes through; null when it stands alone. */
export async function findHost(
  ctx: Ctx,
  { adapter, hostId }: Pick<ConnectedChannel, 'adapter' | 'hostId'>,
): Promise<ChannelHost | null> {
  if (hostId === null) return null;
  if (adapter === 'facebook' || adapter === 'instagram') return findMetaHost(ctx, hostId);
  if (adapter === 'waha') return findWahaHost(ctx, hostId);
  throw new Error('No host of this kind.');
}
