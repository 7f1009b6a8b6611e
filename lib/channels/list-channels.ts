import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { channelLimits } from './channel-limits';
import { getWebChat } from './get-web-chat';
import { metaPoolState } from './meta-apps/meta-pool-state';
import type { ChannelOverview } from './schemas';
import { findChannels } from './store/channels';
import { viewChannel } from './view-channel';

/** The company's channels and what more it may connect. */
export async function listChannels(ctx: Ctx): Promise<ChannelOverview> {
  authorize(ctx, 'channel.read');
  await getWebChat(ctx);
  const channels = await inTransaction(ctx, findChannels);
  const limits = await channelLimits(ctx, channels, await metaPoolState(ctx));
  return { channels: channels.map(viewChannel), ...limits };
}
