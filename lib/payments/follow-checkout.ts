import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { parse } from '@/lib/platform/parse';
import { convergePayment } from './converge-payment';
import { locatePayment } from './locate-payment';
import type { Checkout } from './port';
import { providerNamed } from './provider-named';
import { type Payment, type PaymentProviderName, type PaymentStatus, SyncPayment } from './schemas';
import { adoptExternalId, lockPayment } from './store/payments';
import { syncPayment } from './sync-payment';

export interface FollowCheckout {
  readonly provider: PaymentProviderName;
  readonly externalId: string;
  /** What we were told has become of it. Not believed, but waited for: their news may be ahead of their own books. */
  readonly claims?: 'paid' | 'refunded' | null;
}

const beforePaid: ReadonlySet<PaymentStatus> = new Set(['CREATED', 'PENDING', 'FAILED', 'EXPIRED']);
const beforeBack: ReadonlySet<PaymentStatus> = new Set([...beforePaid, 'PAID']);

/**
 * Follows a checkout by the provider's name for it, also one that a crash kept us from writing down: it carries our
 * payment's id. Paid, it becomes the payment's checkout; when the payment was paid by another one already, its money goes
 * back. Throws `not-found` for what is none of ours, `unavailable` also while the provider does not say what was claimed.
 */
export async function followCheckout(base: BaseCtx, input: FollowCheckout): Promise<Payment> {
  authorize(base, 'payment.sync');
  const named = parse(SyncPayment, input);
  const payment = await syncPayment(base, named).catch((error: unknown) => {
    if (error instanceof AppError && error.key === 'payment-not-found') return null;
    throw error;
  });
  if (!payment) return followStray(base, input);
  const { status } = payment;
  const early = input.claims === 'refunded' ? beforeBack : beforePaid;
  if (input.claims && early.has(status)) throw new AppError('unavailable', 'payment-provider-unavailable');
  return payment;
}

async function followStray(base: BaseCtx, input: FollowCheckout): Promise<Payment> {
  // Whose it is can only be read from the checkout itself.
  const truth = await providerNamed(input.provider).readCheckout(
    { ...base, companyId: '' },
    input.externalId,
  );
  if (truth.paymentId === null) throw new AppError('not-found', 'payment-not-found');
  const { ctx, payment } = await locatePayment(base, { paymentId: truth.paymentId });
  if (payment.provider !== input.provider) throw new AppError('not-found', 'payment-not-found');
  const end = await inTransaction(ctx, async (tx) => {
    const now = (await lockPayment(tx, payment.id)) ?? payment;
    if (now.externalId === truth.externalId) return 'ours';
    if (truth.state !== 'paid') return 'unpaid';
    if (now.paidAt !== null) return 'paid-twice';
    const convergence = convergePayment(now, truth);
    if (convergence.end !== 'moved') return 'refused';
    await adoptExternalId(tx, payment.id, truth.externalId);
    await writeAudit(tx, {
      action: 'payment.checkout-adopted',
      subject: payment.id,
      detail: { from: now.externalId, to: truth.externalId },
    });
    return 'ours';
  });
  if (end === 'paid-twice') await giveBack(base, payment.id, truth);
  if (end === 'refused')
    log.error({ paymentId: payment.id, externalId: truth.externalId }, 'a stray checkout was paid wrongly');
  return syncPayment(ctx, { paymentId: payment.id });
}

async function giveBack(base: BaseCtx, paymentId: string, { externalId }: Checkout): Promise<void> {
  const { ctx, payment } = await locatePayment(base, { paymentId });
  const { state } = await providerNamed(payment.provider).refundCheckout(ctx, externalId);
  log.error({ paymentId, externalId, state }, 'a payment was made twice: the second one goes back');
  await inTransaction(ctx, (tx) =>
    writeAudit(tx, { action: 'payment.stray-refunded', subject: paymentId, detail: { externalId, state } }),
  );
}
