import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { ChannelHost } from '../port';
import { findMetaAppRow } from '../store/meta-apps';
import { hostOfApp } from './host-of-app';

/** The Meta app a channel goes through, by the channel's `hostId`. */
export async function findMetaHost(ctx: Ctx, hostId: string): Promise<ChannelHost | null> {
  const app = await inTransaction(ctx, (tx) => findMetaAppRow(tx, { id: hostId }));
  return app ? hostOfApp(ctx, app) : null;
}
