import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { InConversation, type Order } from './schemas';
import { findOrders } from './store/orders';
import { withStanding } from './with-standing';

/** The newest order of a conversation, whatever became of it; null when there is none. */
export async function findLatestOrder(ctx: Ctx, input: InConversation): Promise<Order | null> {
  authorize(ctx, 'order.read');
  const { conversationId } = parse(InConversation, input);
  return inTransaction(ctx, async (tx) => {
    const [order] = await withStanding(tx, await findOrders(tx, { conversationId }, 1));
    return order ?? null;
  });
}
