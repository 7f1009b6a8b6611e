import { authorize } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { parse } from '@/lib/platform/parse';
import { convergePayment } from './converge-payment';
import { paymentClosed, paymentSettled } from './jobs';
import { locatePayment } from './locate-payment';
import type { Checkout } from './port';
import { providerNamed } from './provider-named';
import { type Payment, SyncPayment } from './schemas';
import { lockPayment, type StoredPayment, setStatus } from './store/payments';
import { toPayment } from './to-payment';

/**
 * Reads the provider again and moves our row to what it says; the news goes out once. Late, repeated or forged hints are
 * harmless. A payment that the provider knows with another amount or currency settles nothing and is logged.
 * Throws `not-found`, `unavailable`.
 */
export async function syncPayment(base: BaseCtx, input: SyncPayment): Promise<Payment> {
  authorize(base, 'payment.sync');
  const { ctx, payment } = await locatePayment(base, parse(SyncPayment, input));
  const truth = payment.externalId === null ? null : await readTruth(ctx, payment, payment.externalId);
  return toPayment(
    await inTransaction(ctx, (tx) => (truth ? follow(tx, payment, truth) : endUnborn(tx, payment))),
  );
}

async function readTruth(ctx: Ctx, payment: StoredPayment, externalId: string): Promise<Checkout> {
  const provider = providerNamed(payment.provider);
  const truth = await provider.readCheckout(ctx, externalId);
  const overdue = payment.expiresAt <= ctx.clock.now();
  return overdue && truth.state === 'open' ? provider.expireCheckout(ctx, externalId) : truth;
}

async function follow(tx: Tx<Ctx>, known: StoredPayment, truth: Checkout): Promise<StoredPayment> {
  const payment = (await lockPayment(tx, known.id)) ?? known;
  const convergence = convergePayment(payment, truth);
  if (convergence.end === 'refused') {
    const { difference } = convergence;
    log.error(
      { paymentId: payment.id, difference, state: truth.state },
      'provider and payment differ: not settled',
    );
    return payment;
  }
  if (convergence.end === 'unchanged') return payment;
  await setStatus(tx, payment.id, [payment.status], convergence.to);
  const news = { paymentId: payment.id, reference: payment.reference };
  const dedupeKey = `${payment.id}:${convergence.to}`;
  if (convergence.to === 'PAID') await dispatch(tx, paymentSettled, news, { dedupeKey });
  // Our own refunds were news when they were asked for; this is one that somebody made at the provider.
  const refundedThere = convergence.to === 'REFUNDED' && payment.status !== 'REFUND_REQUESTED';
  if (convergence.to === 'EXPIRED' || refundedThere) await dispatch(tx, paymentClosed, news, { dedupeKey });
  return (await lockPayment(tx, payment.id)) ?? payment;
}

/** A crash kept the provider's answer from us: nobody has the link, so there is nothing to wait for once it is over. */
async function endUnborn(tx: Tx<Ctx>, known: StoredPayment): Promise<StoredPayment> {
  const payment = (await lockPayment(tx, known.id)) ?? known;
  if (payment.status !== 'CREATED' || payment.expiresAt > tx.ctx.clock.now()) return payment;
  await setStatus(tx, payment.id, ['CREATED'], 'EXPIRED');
  const news = { paymentId: payment.id, reference: payment.reference };
  await dispatch(tx, paymentClosed, news, { dedupeKey: `${payment.id}:EXPIRED` });
  return (await lockPayment(tx, payment.id)) ?? payment;
}
