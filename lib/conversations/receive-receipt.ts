import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { applyReceipt } from './apply-receipt';
import type { ReceiveReceipt } from './receiving/schemas';
import { findIdentity } from './store/contacts';
import { followParts } from './store/outgoing';
import { advancePartsUpTo, findKnownIds, keepEarly, lockExternalIds } from './store/receipts';

/**
 * The channel tells what became of something we sent, by its numbers or up to a moment. What is told before we know the
 * number ourselves is kept until we do. Nothing moves back.
 */
export async function receiveReceipt(ctx: Ctx, item: ReceiveReceipt): Promise<void> {
  authorize(ctx, 'conversation.receive');
  const { channelId, externalMessageIds: ids, status, at, reason = null } = item;
  await inTransaction(ctx, async (tx) => {
    if (ids.length > 0) {
      await lockExternalIds(tx, channelId, ids);
      const known = await findKnownIds(tx, channelId, ids);
      const ours = ids.filter((id) => known.has(id));
      if (ours.length > 0)
        await applyReceipt(tx, { channelId, externalMessageIds: ours, status, reason, at });
      const early = ids.filter((id) => !known.has(id));
      if (early.length > 0) await keepEarly(tx, channelId, early, { status, reason, at });
    }
    if (item.upTo && (status === 'DELIVERED' || status === 'READ')) {
      await followWatermark(tx, channelId, item.upTo, status, at);
    }
  });
}

async function followWatermark(
  tx: Tx<Ctx>,
  channelId: string,
  upTo: { externalContactId: string; at: Date },
  status: 'DELIVERED' | 'READ',
  at: Date,
): Promise<void> {
  const identity = await findIdentity(tx, channelId, upTo.externalContactId);
  if (!identity) return;
  const moved = await advancePartsUpTo(tx, identity.conversationId, status, upTo.at, at);
  const changed = await followParts(tx, [...new Set(moved.map(({ messageId }) => messageId))]);
  for (const { id, conversationId } of changed) {
    await announce(tx, { kind: 'message', conversationId, id });
  }
}
