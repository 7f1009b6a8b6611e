import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { removeCredential } from '@/lib/vault';
import { endOutside } from './end-outside';
import { openAccount } from './open-account';
import { changeChannel } from './store/channels';

/**
 * Ends a channel: the other side is told, its secrets are destroyed, its conversations stay. Harmless when repeated.
 * Throws `not-found`, and `invalid` for the web chat, which is always there.
 */
export async function disconnectChannel(ctx: Ctx, { channelId }: { channelId: string }): Promise<void> {
  authorize(ctx, 'channel.connect');
  const account = await openAccount(ctx, channelId);
  const { adapter, status } = account.channel;
  if (adapter === 'web-chat') throw new AppError('invalid', 'web-chat-stays');
  if (status === 'DISCONNECTED') return;
  await endOutside(ctx, account);
  await inTransaction(ctx, async (tx) => {
    await changeChannel(tx, channelId, {
      status: 'DISCONNECTED',
      statusReason: null,
      statusAt: ctx.clock.now(),
      state: {},
      expiresAt: null,
    });
    await removeCredential(tx.ctx, { kind: adapter, subject: channelId });
    await writeAudit(tx, { action: 'channel.disconnected', subject: channelId, detail: { adapter } });
    await announce(tx, { kind: 'channel', id: channelId });
  });
}
