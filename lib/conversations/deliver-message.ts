import { sendToChannel } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { failDelivery } from './fail-delivery';
import type { Message } from './schemas';
import { findExternalContactId } from './store/contacts';
import { findConversation } from './store/conversations';
import { findMessage, findQueuedUpTo, markSent } from './store/messages';

/**
 * Hands a message to its channel, after those before it that still wait: a reply never overtakes. Throws `unavailable` or
 * `limit` when it is worth trying again; a message the channel will never take is marked FAILED and the next one goes.
 */
export async function deliverMessage(ctx: Ctx, { messageId }: { messageId: string }): Promise<void> {
  authorize(ctx, 'channel.send');
  const route = await inTransaction(ctx, async (tx) => {
    const message = await findMessage(tx, messageId);
    if (!message) return null;
    const conversation = await findConversation(tx, message.conversationId);
    const externalContactId = await findExternalContactId(tx, message.conversationId);
    if (!conversation || externalContactId === null) return null;
    const waiting = await findQueuedUpTo(tx, message.conversationId, message.seq);
    return { waiting, channelId: conversation.channel.id, externalContactId };
  });
  for (const message of route?.waiting ?? []) {
    if (route) await deliverOne(ctx, route, message);
  }
}

async function deliverOne(
  ctx: Ctx,
  route: { channelId: string; externalContactId: string },
  message: Message,
): Promise<void> {
  const { id: messageId, conversationId, text, cards, quickReplies } = message;
  const { externalContactId } = route;
  try {
    const outgoing = { messageId, externalContactId, text, cards, quickReplies };
    const { externalId } = await sendToChannel(ctx, route.channelId, outgoing);
    await inTransaction(ctx, async (tx) => {
      if (await markSent(tx, messageId, externalId, ctx.clock.now()))
        await announce(tx, { kind: 'message', conversationId, id: messageId });
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    await failDelivery(ctx, { messageId, reason: error.key });
  }
}
