import type { Ctx } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';
import { channelFor } from './channel-for';
import type { ChannelAccount } from './port';

/** Ends an account at the other side as far as that is possible: one that cannot be reached must not keep us from going. */
export async function endOutside(ctx: Ctx, account: ChannelAccount): Promise<void> {
  try {
    await channelFor(account.channel.adapter).disconnect(account);
  } catch (error) {
    log.warn({ err: error, channelId: account.channel.id, requestId: ctx.requestId }, 'not ended outside');
  }
}
