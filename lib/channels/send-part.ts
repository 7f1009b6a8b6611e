import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';
import type { OutgoingPart, Recipient, SentPart } from './port';
import type { ConnectedChannel } from './schemas';

/**
 * Hands one part to a channel, named or as it was read just now, never inside a transaction. Throws what the adapter's
 * `send` throws.
 */
export async function sendPart(
  ctx: Ctx,
  channel: string | ConnectedChannel,
  to: Recipient,
  part: OutgoingPart,
): Promise<SentPart> {
  authorize(ctx, 'channel.send');
  const account = await openAccount(ctx, channel);
  return channelFor(account.channel.adapter).send(account, to, part);
}
