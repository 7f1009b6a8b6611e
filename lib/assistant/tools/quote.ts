import { z } from 'zod';
import { amountText } from '@/lib/assistant/language/amount-text';
import { SaleCart, SaleSlot } from '@/lib/assistant/schemas';
import { getCart, quoteCart } from '@/lib/orders';
import { AppError } from '@/lib/platform/errors/app-error';
import { defineTool } from './tool';

export const quote = defineTool({
  name: 'quote',
  description:
    'Fix the prices of the cart and return everything the customer must agree to: lines, total, what is paid now, address and times. Show it and wait for a clear yes in a later message before send_payment_link.',
  args: z.object({}),
  result: z.object({
    quoteId: z.string(),
    lines: SaleCart.shape.lines.element
      .pick({ kind: true, name: true, quantity: true, amount: true, unitPriceMinor: true, totalMinor: true })
      .array(),
    totalMinor: z.number().int(),
    dueNowMinor: z.number().int(),
    currency: z.string(),
    appointment: SaleSlot.nullable(),
    delivery: SaleSlot.extend({ city: z.string(), address: z.string() }).nullable(),
  }),
  reach: 'inside',
  run: async (ctx, { conversationId, draft }, _args) => {
    const frozen = await quoteCart(ctx, { conversationId });
    const { lines } = await getCart(ctx, { conversationId });
    const unitOf = new Map(lines.map(({ itemId, unit }) => [itemId, unit]));
    const { delivery, deliverySlot, appointmentSlot } = draft;
    if (frozen.needsDelivery && (!delivery || !deliverySlot))
      throw new AppError('conflict', 'delivery-needed');
    if (frozen.appointmentMinutes !== null && !appointmentSlot)
      throw new AppError('conflict', 'appointment-needed');
    return {
      quoteId: frozen.id,
      lines: frozen.lines.map(({ itemId, kind, name, quantity, unitPriceMinor, totalMinor }) => ({
        kind,
        name,
        quantity,
        amount: amountText(quantity, unitOf.get(itemId) ?? null),
        unitPriceMinor,
        totalMinor,
      })),
      totalMinor: frozen.totalMinor,
      dueNowMinor: frozen.dueNowMinor,
      currency: frozen.currency,
      appointment: frozen.appointmentMinutes === null ? null : appointmentSlot,
      delivery: frozen.needsDelivery && delivery && deliverySlot ? { ...deliverySlot, ...delivery } : null,
    };
  },
  settle: (draft, { quoteId }, _args, turnId) => ({ ...draft, quote: { id: quoteId, turnId } }),
});
