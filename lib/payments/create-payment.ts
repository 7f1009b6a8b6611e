import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { syncPaymentLater } from './jobs';
import { paymentProvider } from './payment-provider';
import type { PaymentProvider } from './port';
import { providerNamed } from './provider-named';
import { CreatePayment, type Payment } from './schemas';
import {
  findPayment,
  findPaymentsOf,
  insertPayment,
  type StoredPayment,
  saveCheckout,
  setStatus,
} from './store/payments';
import { syncPayment } from './sync-payment';
import { toPayment } from './to-payment';

/** After the link closes, in case the provider's own news about it got lost. */
const patienceMs = 5_000;

/**
 * A payment with a link for the customer. Asked again for the same reference while a link is open, or paid, it returns that
 * one. The row comes first, then the provider, outside any transaction: a call repeated after a crash carries the same
 * key and gets the same link. Throws `unavailable` (settings, provider), `conflict` `payment-open-already` when the open
 * link is for another amount.
 */
export async function createPayment(ctx: Ctx, input: CreatePayment): Promise<Payment> {
  authorize(ctx, 'payment.create');
  if (ctx.tx) throw new Error('createPayment calls the provider: it cannot join a transaction.');
  const wish = parse(CreatePayment, input);
  await settleOverdue(ctx, wish.reference);
  const payment = await inTransaction(ctx, (tx) => openPayment(tx, wish, paymentProvider(wish)));
  return toPayment(payment.status === 'CREATED' ? await openCheckout(ctx, payment) : payment);
}

/** A link whose time is over may not stand in the way of a new one, nor be forgotten if it was paid at the last moment. */
async function settleOverdue(ctx: Ctx, reference: string): Promise<void> {
  const now = ctx.clock.now();
  const known = await inTransaction(ctx, (tx) => findPaymentsOf(tx, reference));
  const overdue = known.find((payment) => isOpen(payment) && payment.expiresAt <= now);
  if (overdue) await syncPayment(ctx, { paymentId: overdue.id });
}

async function openPayment(
  tx: Tx<Ctx>,
  wish: CreatePayment,
  provider: PaymentProvider,
): Promise<StoredPayment> {
  const now = tx.ctx.clock.now();
  const known = (await findPaymentsOf(tx, wish.reference)).find(
    (one) => isOpen(one) || one.status === 'PAID',
  );
  if (known) return sameAmount(known, wish);
  const { minLifetimeMinutes, maxLifetimeMinutes } = provider.capabilities;
  const soonest = now.getTime() + minLifetimeMinutes * 60_000;
  const latest = now.getTime() + maxLifetimeMinutes * 60_000;
  const expiresAt = new Date(Math.min(Math.max(wish.expiresAt.getTime(), soonest), latest));
  const id = newId('pay', now);
  const inserted = await insertPayment(tx, { ...wish, id, provider: provider.name, expiresAt });
  if (inserted) {
    const runAt = new Date(expiresAt.getTime() + patienceMs);
    await dispatch(tx, syncPaymentLater, { paymentId: id }, { runAt, dedupeKey: id });
  }
  const payment = inserted
    ? await findPayment(tx, id)
    : (await findPaymentsOf(tx, wish.reference)).find((one) => isOpen(one));
  if (!payment) throw new AppError('unavailable', 'try-again');
  return sameAmount(payment, wish);
}

async function openCheckout(ctx: Ctx, payment: StoredPayment): Promise<StoredPayment> {
  try {
    const provider = providerNamed(payment.provider);
    const checkout = await provider.createCheckout(ctx, { ...payment, paymentId: payment.id });
    return await inTransaction(ctx, async (tx) => {
      await saveCheckout(tx, payment.id, checkout.externalId, checkout.url);
      const saved = await findPayment(tx, payment.id);
      if (saved?.status === 'FAILED' || !saved) throw new AppError('unavailable', 'try-again');
      return saved;
    });
  } catch (error) {
    // A link that nobody has seen cannot be paid: the next attempt starts afresh, with a key of its own.
    await inTransaction(ctx, (tx) => setStatus(tx, payment.id, ['CREATED'], 'FAILED'));
    throw error;
  }
}

function sameAmount(payment: StoredPayment, wish: CreatePayment): StoredPayment {
  if (payment.amountMinor === wish.amountMinor && payment.currency === wish.currency) return payment;
  throw new AppError('conflict', 'payment-open-already');
}

const isOpen = (payment: StoredPayment): boolean =>
  payment.status === 'CREATED' || payment.status === 'PENDING';
