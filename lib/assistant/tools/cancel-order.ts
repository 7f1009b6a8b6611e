import { z } from 'zod';
import { emptyDraft, SaleOrder } from '@/lib/assistant/schemas';
import { cancelOrder as cancel, findLatestOrder } from '@/lib/orders';
import { AppError } from '@/lib/platform/errors/app-error';
import { toSaleOrder } from './to-sale-order';
import { defineTool } from './tool';

export const cancelOrder = defineTool({
  name: 'cancel_order',
  description:
    "Cancel the customer's order that is not paid yet. Fails with order-needs-human for a paid one: hand over to a human then.",
  args: z.object({}),
  result: z.object({ order: SaleOrder }),
  reach: 'inside',
  run: async (ctx, { conversationId }) => {
    const order = await findLatestOrder(ctx, { conversationId });
    if (!order) throw new AppError('not-found', 'order-not-found');
    // Money is involved, or a time is firm: a person decides.
    if (order.status === 'CONFIRMED') throw new AppError('conflict', 'order-needs-human');
    return {
      order: toSaleOrder(
        order.status === 'AWAITING_PAYMENT' ? await cancel(ctx, { orderId: order.id }) : order,
      ),
    };
  },
  settle: () => emptyDraft,
  effect: () => 'cancel_order',
});
