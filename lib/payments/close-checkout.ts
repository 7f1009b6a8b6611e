import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { locatePayment } from './locate-payment';
import { providerNamed } from './provider-named';
import { PaymentId } from './schemas';
import { syncPayment } from './sync-payment';

/** Closes one link at the provider and follows what it says: paid a moment earlier is paid. */
export async function closeCheckout(base: BaseCtx, input: PaymentId): Promise<void> {
  authorize(base, 'payment.refund');
  const { paymentId } = parse(PaymentId, input);
  const { ctx, payment } = await locatePayment(base, { paymentId });
  if (payment.externalId !== null && payment.status === 'PENDING') {
    await providerNamed(payment.provider).expireCheckout(ctx, payment.externalId);
  }
  await syncPayment(ctx, { paymentId });
}
