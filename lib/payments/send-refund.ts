import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { log } from '@/lib/platform/log';
import { parse } from '@/lib/platform/parse';
import { locatePayment } from './locate-payment';
import { providerNamed } from './provider-named';
import { PaymentId } from './schemas';
import { setStatus } from './store/payments';

/** Asks the provider for the refund that was promised, and notes when it is done. Repeating it is harmless. */
export async function sendRefund(base: BaseCtx, input: PaymentId): Promise<void> {
  authorize(base, 'payment.refund');
  const { ctx, payment } = await locatePayment(base, parse(PaymentId, input));
  if (payment.status !== 'REFUND_REQUESTED' || payment.externalId === null) return;
  const truth = await providerNamed(payment.provider).refundCheckout(ctx, payment.externalId);
  if (truth.state === 'refunded') {
    await inTransaction(ctx, (tx) => setStatus(tx, payment.id, ['REFUND_REQUESTED'], 'REFUNDED'));
  } else {
    log.info({ paymentId: payment.id, state: truth.state }, 'refund is on its way');
  }
}
