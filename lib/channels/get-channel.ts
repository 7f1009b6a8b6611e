import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ConnectedChannel } from './schemas';
import { findChannel } from './store/channels';

/** One channel of the company. Throws `not-found`. */
export async function getChannel(ctx: Ctx, channelId: string): Promise<ConnectedChannel> {
  authorize(ctx, 'channel.read');
  const channel = await inTransaction(ctx, (tx) => findChannel(tx, channelId));
  if (!channel) throw new AppError('not-found', 'channel-not-found');
  return channel;
}
