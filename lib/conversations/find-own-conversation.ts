import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findIdentity } from './store/contacts';

/** Id of the conversation of the visitor who asks; null for somebody who has not written yet. Not for the visitor's eyes. */
export async function findOwnConversation(
  ctx: Ctx,
  { channelId }: { channelId: string },
): Promise<string | null> {
  authorize(ctx, 'chat.read');
  const { actor } = ctx;
  if (actor.kind !== 'visitor') return null;
  const identity = await inTransaction(ctx, (tx) => findIdentity(tx, channelId, actor.visitorId));
  return identity?.conversationId ?? null;
}
