import { z } from 'zod';
import { SaleCart } from '@/lib/assistant/schemas';
import { getCart } from '@/lib/orders';
import { toSaleCart } from './to-sale-cart';
import { defineTool } from './tool';

export const showCart = defineTool({
  name: 'show_cart',
  description: "What is in the customer's cart now, with its sums.",
  args: z.object({}),
  result: SaleCart,
  reach: 'inside',
  run: async (ctx, { conversationId }) => toSaleCart(await getCart(ctx, { conversationId })),
});
