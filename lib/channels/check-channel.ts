import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { applyChange } from './apply-change';
import { channelFor } from './channel-for';
import { getChannel } from './get-channel';
import { openAccount } from './open-account';
import type { AccountChange } from './port';
import type { CheckStep, ConnectedChannel } from './schemas';
import { changeChannel } from './store/channels';

/** The channel doctor: tests each step on the way between the customer and us, and writes down what it found. */
export async function checkChannel(
  ctx: Ctx,
  { channelId }: { channelId: string },
): Promise<ConnectedChannel> {
  authorize(ctx, 'channel.connect');
  const account = await openAccount(ctx, channelId);
  const now = ctx.clock.now();
  const steps = await channelFor(account.channel.adapter).check(account, now);
  return inTransaction(ctx, async (tx) => {
    await changeChannel(tx, channelId, {
      checkedAt: now,
      checkSteps: JSON.parse(JSON.stringify(steps)),
    });
    const channel = await getChannel(tx.ctx, channelId);
    await applyChange(tx, channel, verdict(channel, steps));
    await announce(tx, { kind: 'channel', id: channelId });
    return getChannel(tx.ctx, channelId);
  });
}

const vitalSteps: ReadonlySet<CheckStep['step']> = new Set(['access', 'session', 'webhook']);

/** Without access, session or a way in it is broken; with all of them in order it works again. */
function verdict({ status }: ConnectedChannel, steps: readonly CheckStep[]): AccountChange {
  const vital = steps.filter(({ step }) => vitalSteps.has(step));
  const failed = vital.find(({ result }) => result === 'failed');
  if (failed) return { status: 'BROKEN', statusReason: failed.finding ?? 'unknown' };
  const proved = vital.length > 0 && vital.every(({ result }) => result === 'ok' || result === 'skipped');
  return status === 'BROKEN' && proved ? { status: 'CONNECTED' } : {};
}
