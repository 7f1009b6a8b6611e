import { extendHold } from '@/lib/calendar';
import { authorize, getCompany } from '@/lib/companies';
import { createPayment, type Payment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { getOrder } from './get-order';
import { RequestPayment } from './schemas';

/**
 * A link for paying what an order asks for now; the same one while it is open. The times of the order are kept for as long
 * as the link lives. Calls the payment provider, so it cannot join a transaction. Throws `conflict` `order-not-payable`,
 * and what `createPayment` throws.
 */
export async function requestPayment(ctx: Ctx, input: RequestPayment): Promise<Payment> {
  authorize(ctx, 'order.place');
  const { orderId, returnUrl, customerEmail } = parse(RequestPayment, input);
  const order = await getOrder(ctx, { orderId });
  const keptUntil = order.bookings.flatMap((booking) =>
    booking.status === 'HELD' && booking.holdExpiresAt ? [booking.holdExpiresAt.getTime()] : [],
  );
  if (order.status !== 'AWAITING_PAYMENT' || keptUntil.length === 0) {
    throw new AppError('conflict', 'order-not-payable');
  }
  const company = await getCompany(ctx);
  const payment = await createPayment(ctx, {
    reference: order.id,
    amountMinor: order.dueNowMinor,
    currency: order.currency,
    description: `${company.name} #${order.number}`,
    lines: order.lines.map(({ name, quantity, unitPriceMinor, totalMinor }) => ({
      name,
      quantity,
      unitPriceMinor,
      totalMinor,
    })),
    returnUrl,
    expiresAt: new Date(Math.min(...keptUntil)),
    ...(customerEmail ? { customerEmail } : {}),
  });
  await extendHold(ctx, { reference: order.id, until: payment.expiresAt });
  return payment;
}
