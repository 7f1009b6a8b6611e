import { z } from 'zod';
import { SaleOrder } from '@/lib/assistant/schemas';
import { findLatestOrder } from '@/lib/orders';
import { toSaleOrder } from './to-sale-order';
import { defineTool } from './tool';

export const orderStatus = defineTool({
  name: 'order_status',
  description: "The customer's latest order: its status, payment and booked times. Null when there is none.",
  args: z.object({}),
  result: z.object({ order: SaleOrder.nullable() }),
  reach: 'inside',
  run: async (ctx, { conversationId }) => {
    const order = await findLatestOrder(ctx, { conversationId });
    return { order: order && toSaleOrder(order) };
  },
});
