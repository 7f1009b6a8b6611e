import { z } from 'zod';
import { SaleCart } from '@/lib/assistant/schemas';
import { changeCart as change } from '@/lib/orders';
import { toSaleCart } from './to-sale-cart';
import { defineTool } from './tool';

export const changeCart = defineTool({
  name: 'change_cart',
  description:
    "Add an item to the customer's cart, set its quantity, or remove it. Call it only for what the customer asked for. Returns the cart with its sums.",
  args: z.object({
    itemId: z.string().min(1).max(60),
    change: z.enum(['add', 'set', 'remove']),
    quantity: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe('How many; one when left out of an "add"'),
  }),
  result: SaleCart,
  reach: 'inside',
  run: async (ctx, { conversationId }, { itemId, change: how, quantity }) => {
    const amount = how === 'remove' ? quantity : (quantity ?? 1);
    return toSaleCart(
      await change(ctx, {
        conversationId,
        itemId,
        change: how,
        ...(amount === undefined ? {} : { quantity: amount }),
      }),
    );
  },
  // Other contents: other prices, and perhaps another length of the appointment.
  settle: (draft, cart) => ({
    ...draft,
    quote: null,
    ...(cart.lines.some((line) => line.kind === 'SERVICE') ? {} : { appointmentSlot: null }),
    ...(cart.lines.some((line) => line.kind === 'PRODUCT') ? {} : { deliverySlot: null }),
  }),
  effect: ({ itemId }) => `change_cart:${itemId}`,
});
