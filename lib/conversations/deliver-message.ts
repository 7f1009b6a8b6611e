import { noteTraffic, sendPart } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { type DeliveryWay, deliverThrough } from './deliver-through';

/**
 * Hands what waits in a message's thread to its channel, part by part and in order: a reply never overtakes. Each call is
 * written down before it is made, so that nothing is sent twice; the channel's pace is kept by promising the delivery
 * again. Throws `unavailable` or `limit` when it is worth trying again; a message the channel will never take, or of which
 * nobody knows whether it arrived, is marked FAILED and the next one goes.
 */
export async function deliverMessage(
  ctx: Ctx,
  input: { messageId: string; slot?: string | undefined },
): Promise<void> {
  authorize(ctx, 'channel.send');
  await deliverThrough(ctx, input, outside);
}

const outside: DeliveryWay = {
  goesOn: () => true,
  fetch: readFile,
  send: sendPart,
  left: (ctx, channelId) => noteTraffic(ctx, { channelId, direction: 'sent' }),
};
