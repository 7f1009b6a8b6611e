import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { currentCart } from './current-cart';
import { type Cart, InConversation } from './schemas';

/** What the customer of a conversation has in the cart, at today's prices. */
export async function getCart(ctx: Ctx, input: InConversation): Promise<Cart> {
  authorize(ctx, 'order.read');
  const { conversationId } = parse(InConversation, input);
  return inTransaction(ctx, (tx) => currentCart(tx, conversationId));
}
