import { z } from 'zod';
import { emptyDraft, SaleOrder } from '@/lib/assistant/schemas';
import { getConversation } from '@/lib/conversations';
import { findLatestOrder, getOrder, type Order, placeOrder, requestPayment } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { toSaleOrder } from './to-sale-order';
import { type Desk, defineTool } from './tool';

export const sendPaymentLink = defineTool({
  name: 'send_payment_link',
  description:
    'Place the order the customer has agreed to: the times are kept and a payment link is made; when nothing is due now the order is confirmed at once. Allowed only after the customer said yes to a quote shown in an earlier message.',
  args: z.object({}),
  result: z.object({ order: SaleOrder }),
  // Making a payment asks the payment company; both verbs answer a repeated call with what is there.
  reach: 'outside',
  run: async (ctx, desk, _args) => {
    const order = await inTransaction(ctx, (tx) => place(tx.ctx, desk));
    if (order.status === 'AWAITING_PAYMENT' && order.dueNowMinor > 0) {
      await requestPayment(ctx, { orderId: order.id, returnUrl: desk.returnUrl });
    }
    return { order: toSaleOrder(await getOrder(ctx, { orderId: order.id })) };
  },
  settle: (draft, { order }) =>
    order.status === 'CONFIRMED' ? emptyDraft : { ...draft, quote: null, orderId: order.id },
  effect: () => 'send_payment_link',
});

async function place(ctx: Ctx, { conversationId, contactId, turnId, draft }: Desk): Promise<Order> {
  if (!draft.quote) {
    // «Пришлите ссылку ещё раз»: the order that waits for its payment.
    const latest = await findLatestOrder(ctx, { conversationId });
    if (latest?.status === 'AWAITING_PAYMENT') return latest;
    throw new AppError('conflict', 'quote-needed');
  }
  // The customer must have seen what they agree to.
  if (draft.quote.turnId === turnId) throw new AppError('conflict', 'quote-not-shown');
  const { delivery, deliverySlot, appointmentSlot } = draft;
  const { source } = await getConversation(ctx, { conversationId });
  return placeOrder(ctx, {
    quoteId: draft.quote.id,
    conversationId,
    contactId,
    source,
    ...(appointmentSlot ? { appointment: { start: new Date(appointmentSlot.start) } } : {}),
    ...(delivery && deliverySlot ? { delivery: { ...delivery, start: new Date(deliverySlot.start) } } : {}),
  });
}
