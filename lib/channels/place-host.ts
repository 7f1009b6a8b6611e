import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { assignMetaApp } from './meta-apps/assign-meta-app';
import type { ChannelHost } from './port';
import type { AdapterName } from './schemas';
import { placeWahaSession } from './waha-servers/place-waha-session';

/** A WAHA server of the owner's own, where the form names one. */
const OwnServer = z.object({ server: z.object({ url: z.string(), apiKey: z.string() }).optional() });

/** Finds the Meta app or WAHA server with room for one more account; null for adapters that need none. */
export async function placeHost(ctx: Ctx, adapter: AdapterName, input: unknown): Promise<ChannelHost | null> {
  if (adapter === 'facebook' || adapter === 'instagram') return assignMetaApp(ctx);
  if (adapter !== 'waha') return null;
  const { server } = parse(OwnServer, input);
  return placeWahaSession(ctx, server ? { own: server } : {});
}
