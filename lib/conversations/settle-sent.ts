import type { RenderedPart } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { applyReceipt } from './apply-receipt';
import { getLockedConversation } from './get-locked-conversation';
import type { Delivery } from './plan-delivery';
import { recordFact } from './recording/record-fact';
import { markSent } from './store/outgoing';
import { findParts, writeSent } from './store/parts';
import { lockExternalIds, takeEarly } from './store/receipts';
import { takeBackEcho } from './take-back-echo';

/** The channel took a part: it is written down with its number outside, and what had been told of that number counts now. */
export async function settleSent(
  ctx: Ctx,
  { message, channel, parts }: Delivery,
  part: RenderedPart,
  externalId: string | null,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { id: messageId, conversationId } = message;
    const conversation = await getLockedConversation(tx, conversationId);
    const now = ctx.clock.now();
    if (externalId !== null) {
      await lockExternalIds(tx, channel.id, [externalId]);
      await takeBackEcho(tx, conversation, externalId);
    }
    const index = parts.indexOf(part);
    await writeSent(tx, { messageId, part: index, externalId, at: now });
    await recordFact(tx, conversationId, { kind: 'sent', messageId, part: index, externalId });
    const made = await findParts(tx, messageId);
    if (
      made.length === parts.length &&
      made.every(({ state }) => state !== 'SENDING' && state !== 'FAILED')
    ) {
      if (await markSent(tx, messageId, now))
        await announce(tx, { kind: 'message', conversationId, id: messageId });
    }
    const early = externalId === null ? [] : await takeEarly(tx, channel.id, externalId);
    for (const { status, reason, at } of early) {
      await applyReceipt(tx, {
        channelId: channel.id,
        externalMessageIds: [externalId ?? ''],
        status,
        reason,
        at,
      });
    }
  });
}
