import type { Ctx } from '@/lib/platform/context';
import type { ChannelHost } from './port';
import type { AdapterName } from './schemas';

/** Finds the Meta app or WAHA server with room for one more account; null for adapters that need none. */
export async function placeHost(
  _ctx: Ctx,
  _adapter: AdapterName,
  _input: unknown,
): Promise<ChannelHost | null> {
  return null;
}
