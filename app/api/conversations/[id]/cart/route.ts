import { companyRoute } from '@/app/_door/route';
import { getConversation } from '@/lib/conversations';
import { getCart } from '@/lib/orders';

/** What the customer has in the cart right now. An unknown conversation is not found; a cart is never missing. */
export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => {
  const conversation = await getConversation(ctx, { conversationId: id });
  return getCart(ctx, { conversationId: conversation.id });
});
