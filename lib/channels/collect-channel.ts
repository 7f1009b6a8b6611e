import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';
import type { Channel } from './port';
import type { ConnectedChannel } from './schemas';

type Found = Awaited<ReturnType<NonNullable<Channel['collect']>>>;

/**
 * What is new in an account that does not call us; null for one that does, or that does not work. `channel` is as it was
 * when we looked: its state says from where on. Throws what the adapter's `collect` throws. Never inside a transaction.
 */
export async function collectChannel(
  ctx: Ctx,
  channelId: string,
): Promise<(Found & { readonly channel: ConnectedChannel }) | null> {
  authorize(ctx, 'channel.tend');
  const account = await openAccount(ctx, channelId);
  const { channel } = account;
  const works = channel.status === 'CONNECTED' || channel.status === 'EXPIRING';
  const found = works ? await channelFor(channel.adapter).collect?.(account) : undefined;
  return found ? { ...found, channel } : null;
}
