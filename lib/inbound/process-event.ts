import { type ChannelKind, decodeEvent } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import { receiveMessage } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findUnprocessed, markProcessed, type StoredEvent } from './store';

/**
 * Acts on a stored event: a customer's message goes into its conversation, news of a payment make us read the provider
 * again. Harmless when repeated.
 */
export async function processEvent(ctx: Ctx, { eventId }: { eventId: string }): Promise<void> {
  authorize(ctx, 'inbound.process');
  await inTransaction(ctx, async (tx) => {
    const event = await findUnprocessed(tx, eventId);
    if (!event) return;
    await receiveItems(tx.ctx, event.source, event);
    await markProcessed(tx, event.id, ctx.clock.now());
  });
}

/** Messages and the mark on their event are one transaction: all of an event is in the conversation, or none. */
async function receiveItems(ctx: Ctx, kind: ChannelKind, { channelId, body }: StoredEvent): Promise<void> {
  if (channelId === null) return;
  for (const { kind: _, ...item } of decodeEvent(kind, body)) {
    await receiveMessage(ctx, { ...item, channelId });
  }
}
