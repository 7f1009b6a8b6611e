import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { parse } from '@/lib/platform/parse';
import { refundByHand } from './jobs';
import { locatePayment } from './locate-payment';
import { providerNamed } from './provider-named';
import { PaymentId } from './schemas';
import { markByHand, type StoredPayment, setStatus } from './store/payments';

/**
 * Asks the provider for the refund that was promised, and notes when it is done. What only a person at the payment company
 * can finish is told to the administrators, once. Repeating it is harmless.
 */
export async function sendRefund(base: BaseCtx, input: PaymentId): Promise<void> {
  authorize(base, 'payment.refund');
  const { ctx, payment } = await locatePayment(base, parse(PaymentId, input));
  if (payment.status !== 'REFUND_REQUESTED' || payment.externalId === null) return;
  // Asking once more would not hurry the person it waits for.
  if (payment.refundByHandAt !== null) return;
  const { state, byHand } = await providerNamed(payment.provider).refundCheckout(ctx, payment.externalId);
  if (state === 'refunded') {
    await inTransaction(ctx, (tx) => setStatus(tx, payment.id, ['REFUND_REQUESTED'], 'REFUNDED'));
  } else if (byHand) {
    await inTransaction(ctx, (tx) => leaveToPerson(tx, payment));
  } else {
    log.info({ paymentId: payment.id, state }, 'refund is on its way');
  }
}

async function leaveToPerson(tx: Tx<Ctx>, { id, externalId }: StoredPayment): Promise<void> {
  if (!(await markByHand(tx, id))) return;
  log.error({ paymentId: id, externalId }, 'a refund must be finished by hand at the payment company');
  await writeAudit(tx, { action: 'payment.refund-by-hand', subject: id, detail: { externalId } });
  await dispatch(tx, refundByHand, { paymentId: id }, { dedupeKey: id });
}
