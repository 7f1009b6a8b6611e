import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { applyChange } from './apply-change';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';
import { findChannel } from './store/channels';

/** Looks whether an account still lives, and renews what is about to end. Never inside a transaction. */
export async function refreshChannel(ctx: Ctx, { channelId }: { channelId: string }): Promise<void> {
  authorize(ctx, 'channel.tend');
  const account = await openAccount(ctx, channelId);
  if (account.channel.status === 'DISCONNECTED') return;
  const change = await channelFor(account.channel.adapter).refresh?.(account, ctx.clock.now());
  if (!change) return;
  await inTransaction(ctx, async (tx) => {
    // As it is now: news may have come in while we were looking.
    const channel = await findChannel(tx, channelId);
    if (channel && channel.status !== 'DISCONNECTED') await applyChange(tx, channel, change);
  });
}
