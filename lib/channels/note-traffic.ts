import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { touchChannel } from './store/channels';

/** Something arrived or left: the channels screen shows when that was last. */
export async function noteTraffic(
  ctx: Ctx,
  { channelId, direction }: { channelId: string; direction: 'received' | 'sent' },
): Promise<void> {
  authorize(ctx, 'channel.tend');
  const column = direction === 'received' ? 'last_received_at' : 'last_sent_at';
  await inTransaction(ctx, async (tx) => {
    if (await touchChannel(tx, channelId, column, ctx.clock.now()))
      await announce(tx, { kind: 'channel', id: channelId });
  });
}
