import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { ChannelHost } from '../port';
import { findWahaServer } from '../store/waha-servers';
import { serverKey } from './server-key';
import { wahaHostOf } from './waha-host-of';

/** The server a channel is on: the operator's, or the company's own; null when it has been removed. */
export async function findWahaHost(ctx: Ctx, hostId: string): Promise<ChannelHost | null> {
  const server = await acrossCompanies(ctx, (tx) => findWahaServer(tx, hostId, ctx.companyId));
  return server ? wahaHostOf(server, await serverKey(ctx, server)) : null;
}
