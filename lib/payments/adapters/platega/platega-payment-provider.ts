import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import { cancelSupported, cancelTransaction, createTransaction, getTransaction } from '@/lib/vendors/platega';
import type { PaymentProvider } from '../../port';
import { checkoutOfTransaction } from './checkout-of-transaction';

/** No link of theirs lives this long, whatever they say about it. */
const longestLifeMs = 60 * 60_000;
const descriptionLimit = 200;

/**
 * Platega, on its own page: SBP, cards, crypto for roubles. It knows no idempotency key: a call repeated after a crash makes
 * another link for the same payment. Nobody has the first one; should it be paid all the same, `followCheckout` finds the
 * payment by the name that the transaction carries.
 */
export const plategaPaymentProvider: PaymentProvider = {
  name: 'platega',
  // They say how long: 15 to 30 minutes.
  capabilities: { minLifetimeMinutes: 30, maxLifetimeMinutes: 30, test: false },

  async createCheckout(ctx, { paymentId, amountMinor, currency, description }) {
    const { X8_URL, PLATEGA_METHOD } = env();
    const created = await createTransaction({
      method: PLATEGA_METHOD ?? null,
      amount: amountMinor / 10 ** minorDigits(currency),
      currency,
      description: description.slice(0, descriptionLimit),
      returnUrl: new URL(`/api/pay/${paymentId}/return`, X8_URL).toString(),
      failedUrl: new URL(`/api/pay/${paymentId}/return`, X8_URL).toString(),
      payload: paymentId,
      userId: ctx.companyId,
    });
    const { transactionId: externalId, payUrl: url } = created;
    return { externalId, paymentId, state: 'open', amountMinor, currency, url };
  },

  readCheckout: async (_ctx, externalId) => checkoutOfTransaction(await getTransaction(externalId)),

  /** They have no way to close a link. It closes by itself, and is called over once it must be. */
  async expireCheckout(ctx, externalId) {
    const transaction = await getTransaction(externalId);
    const checkout = checkoutOfTransaction(transaction);
    const age = ctx.clock.now().getTime() - Date.parse(transaction.createdAt ?? '');
    return checkout.state === 'open' && age > longestLifeMs ? { ...checkout, state: 'expired' } : checkout;
  },

  async refundCheckout(_ctx, externalId) {
    const transaction = await getTransaction(externalId);
    const checkout = checkoutOfTransaction(transaction);
    if (checkout.state === 'refunded') return checkout;
    if (checkout.state === 'open') throw new AppError('conflict', 'payment-not-paid');
    // What was paid and is called off has gone back.
    if (checkout.state === 'expired') return { ...checkout, state: 'refunded' };
    if (transaction.refundStatus) return { ...checkout, state: 'refunding', byHand: true };
    const { supported, blockReason } = await cancelSupported(externalId);
    if (!supported) {
      log.warn({ externalId, reason: blockReason }, 'platega cannot give this back by itself');
      return { ...checkout, state: 'refunding', byHand: true };
    }
    const { accepted, manualControlRequired, message } = await cancelTransaction(externalId);
    if (accepted) return { ...checkout, state: 'refunded' };
    if (manualControlRequired) return { ...checkout, state: 'refunding', byHand: true };
    log.error({ externalId, reason: message }, 'platega would not refund');
    throw new AppError('internal', 'payment-provider-refused', { params: { code: 'refund-refused' } });
  },
};
