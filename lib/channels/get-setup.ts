import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { openAccount } from './open-account';

/**
 * What is to be pasted at the other side, where we cannot set it up ourselves. The verify token only answers the other
 * side's first question; it proves no event.
 */
export async function getSetup(
  ctx: Ctx,
  { channelId }: { channelId: string },
): Promise<{ webhookUrl: string; verifyToken: string | null }> {
  authorize(ctx, 'channel.connect');
  const { webhookUrl, secrets } = await openAccount(ctx, channelId);
  return { webhookUrl, verifyToken: secrets.verifyToken ?? null };
}
