import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';
import type { OutgoingPart, Recipient, SentPart } from './port';

/** Hands one part to its channel, never inside a transaction. Throws what the adapter's `send` throws. */
export async function sendPart(
  ctx: Ctx,
  channelId: string,
  to: Recipient,
  part: OutgoingPart,
): Promise<SentPart> {
  authorize(ctx, 'channel.send');
  const account = await openAccount(ctx, channelId);
  return channelFor(account.channel.adapter).send(account, to, part);
}
