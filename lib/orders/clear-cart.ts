import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { InConversation } from './schemas';
import { deleteCart } from './store/cart';

/** Empties the cart of a conversation. */
export async function clearCart(ctx: Ctx, input: InConversation): Promise<void> {
  authorize(ctx, 'order.place');
  const { conversationId } = parse(InConversation, input);
  await inTransaction(ctx, (tx) => deleteCart(tx, conversationId));
}
