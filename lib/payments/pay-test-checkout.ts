import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { getPublicPayment } from './get-public-payment';
import { locatePayment } from './locate-payment';
import { PaymentId, type PublicPayment } from './schemas';
import { findTestCheckout, moveTestCheckout } from './store/test-checkouts';
import { syncPayment } from './sync-payment';
import { testCheckoutAllowed } from './test-checkout-allowed';

/**
 * Pays a test checkout, as its customer. Paying twice is paying once. The operator may pay a link whose time is over, as a
 * slow bank transfer would; one that was closed on purpose nobody can pay. Throws `unavailable` in production without
 * X8_DEMO, `not-found` for other providers' payments, `conflict` `payment-closed`.
 */
export async function payTestCheckout(base: BaseCtx, input: PaymentId): Promise<PublicPayment> {
  authorize(base, 'payment.pay');
  if (!testCheckoutAllowed()) throw new AppError('unavailable', 'payments-not-set-up');
  const { paymentId } = parse(PaymentId, input);
  const { ctx, payment } = await locatePayment(base, { paymentId });
  const { externalId } = payment;
  if (payment.provider !== 'test' || externalId === null)
    throw new AppError('not-found', 'payment-not-found');
  await inTransaction(ctx, async (tx) => {
    const late = payment.expiresAt <= base.clock.now() && base.actor.kind !== 'operator';
    if (!late && (await moveTestCheckout(tx, externalId, 'open', 'paid'))) return;
    const checkout = await findTestCheckout(tx, externalId);
    if (checkout?.status === 'open' || checkout?.status === 'expired')
      throw new AppError('conflict', 'payment-closed');
  });
  await syncPayment(base, { paymentId });
  return getPublicPayment(base, { paymentId });
}
