import { authorize } from '@/lib/companies';
import { findLatestOrder } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { getConversation } from './get-conversation';
import type { Outcome, OutcomeReason } from './schemas';

export interface SuggestedOutcome {
  readonly outcome: Outcome | null;
  readonly reason: OutcomeReason | null;
}

const nothing: SuggestedOutcome = { outcome: null, reason: null };

/**
 * How a conversation seems to have ended, by its newest order: sold when it stands, gone silent when its payment never came.
 * Nothing while it can still be paid, and where nothing was ordered. Throws `not-found`.
 */
export async function suggestOutcome(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<SuggestedOutcome> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, async (tx) => {
    await getConversation(tx.ctx, { conversationId });
    const order = await findLatestOrder(tx.ctx, { conversationId });
    switch (order?.status) {
      case 'CONFIRMED':
        return { outcome: 'SOLD', reason: null };
      case 'EXPIRED':
        return { outcome: 'NOT_SOLD', reason: 'WENT_SILENT' };
      case 'CANCELLED':
      case 'REFUNDED':
        return { outcome: 'NOT_SOLD', reason: null };
      default:
        return nothing;
    }
  });
}
