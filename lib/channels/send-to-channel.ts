import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { channelFor } from './channel-for';
import { getChannel } from './get-channel';
import type { SentMessage } from './port';
import { OutgoingMessage } from './schemas';

/** Sends one message out, never inside a transaction. Throws what the adapter's `send` throws. */
export async function sendToChannel(
  ctx: Ctx,
  channelId: string,
  message: OutgoingMessage,
): Promise<SentMessage> {
  authorize(ctx, 'channel.send');
  const channel = await getChannel(ctx, channelId);
  return channelFor(channel.kind).send(channel, OutgoingMessage.parse(message));
}
