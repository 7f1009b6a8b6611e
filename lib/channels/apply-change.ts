import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { noteCredential, putCredential } from '@/lib/vault';
import { channelBroken } from './jobs';
import type { AccountChange } from './port';
import type { ConnectedChannel } from './schemas';
import { changeChannel } from './store/channels';

/**
 * Writes down what was found about an account. A channel that breaks, or begins to expire, is news; one that works again
 * loses its reason. What is known already is not written again.
 */
export async function applyChange(
  tx: Tx<Ctx>,
  channel: ConnectedChannel,
  change: AccountChange,
): Promise<void> {
  const now = tx.ctx.clock.now();
  const status = change.status ?? channel.status;
  const reason = status === 'CONNECTED' ? null : (change.statusReason ?? channel.statusReason);
  const turned = status !== channel.status || reason !== channel.statusReason;
  const state = change.state && { ...channel.state, ...change.state };
  await changeChannel(tx, channel.id, {
    ...(state && { state: JSON.parse(JSON.stringify(state)) }),
    ...(change.expiresAt !== undefined && { expiresAt: change.expiresAt }),
    ...(turned && { status, statusReason: reason, statusAt: now }),
  });
  if (change.secrets) {
    await putCredential(tx.ctx, {
      kind: channel.adapter,
      subject: channel.id,
      label: channel.name,
      values: change.secrets,
      ...(change.expiresAt !== undefined && { expiresAt: change.expiresAt }),
    });
  }
  if (!turned) return;
  if (status === 'CONNECTED' || status === 'EXPIRING' || status === 'BROKEN') {
    await noteCredential(tx.ctx, { kind: channel.adapter, subject: channel.id, status, checkedAt: now });
  }
  if (status === 'BROKEN' || status === 'EXPIRING') {
    const occasion = `${channel.id}:${status}:${now.toISOString()}`;
    await dispatch(tx, channelBroken, {
      channelId: channel.id,
      status,
      occasion,
      reason: reason ?? 'unknown',
    });
  }
  await announce(tx, { kind: 'channel', id: channel.id });
}
