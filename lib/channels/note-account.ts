import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { applyChange } from './apply-change';
import type { ChannelStatus } from './schemas';
import { findChannel } from './store/channels';

/** News of the account itself: linked, logged out, access gone. Quiet about a channel that was disconnected. */
export async function noteAccount(
  ctx: Ctx,
  news: {
    readonly channelId: string;
    readonly status?: ChannelStatus;
    /** Sentence in `channels.json` under `reasons`. */
    readonly reason?: string;
    readonly state?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  authorize(ctx, 'channel.tend');
  await inTransaction(ctx, async (tx) => {
    const channel = await findChannel(tx, news.channelId);
    if (!channel || channel.status === 'DISCONNECTED') return;
    await applyChange(tx, channel, {
      ...(news.status && { status: news.status, statusReason: news.reason ?? null }),
      ...(news.state && { state: news.state }),
    });
  });
}
