import type { Ctx } from '@/lib/platform/context';
import { assignMetaApp } from './meta-apps/assign-meta-app';
import type { ChannelHost } from './port';
import type { AdapterName } from './schemas';

/** Finds the Meta app or WAHA server with room for one more account; null for adapters that need none. */
export async function placeHost(
  ctx: Ctx,
  adapter: AdapterName,
  _input: unknown,
): Promise<ChannelHost | null> {
  if (adapter === 'facebook' || adapter === 'instagram') return assignMetaApp(ctx);
  return null;
}
