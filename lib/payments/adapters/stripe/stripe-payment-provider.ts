import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { askStripe } from '@/lib/vendors/stripe/ask-stripe';
import { stripeClient } from '@/lib/vendors/stripe/stripe-client';
import type { Checkout, PaymentProvider } from '../../port';
import { checkoutOfSession } from './checkout-of-session';
import { checkoutSessionParams } from './checkout-session-params';

/** Stripe Checkout, on Stripe's own page. https://docs.stripe.com/api/checkout/sessions */
export const stripePaymentProvider: PaymentProvider = {
  name: 'stripe',
  // Stripe says 30 minutes to 24 hours, from when the request arrives there: hence the two minutes.
  capabilities: { minLifetimeMinutes: 32, maxLifetimeMinutes: 1438, test: false },

  async createCheckout(_ctx, request) {
    const params = checkoutSessionParams(request);
    const options = { idempotencyKey: request.paymentId };
    return checkoutOfSession(await askStripe(() => stripeClient().checkout.sessions.create(params, options)));
  },

  readCheckout: (_ctx, externalId) => read(externalId),

  async expireCheckout(_ctx, externalId) {
    try {
      return checkoutOfSession(await askStripe(() => stripeClient().checkout.sessions.expire(externalId)));
    } catch (error) {
      // Only open sessions can be closed: this one has been paid, or closed, already.
      if (refusalCode(error) !== null) return read(externalId);
      throw error;
    }
  },

  async refundCheckout(_ctx, externalId) {
    const session = await askStripe(() => stripeClient().checkout.sessions.retrieve(externalId));
    const intent = session.payment_intent;
    const paymentIntent = typeof intent === 'string' ? intent : intent?.id;
    if (!paymentIntent) throw new AppError('conflict', 'payment-not-paid');
    const paymentId = session.metadata?.payment_id ?? externalId;
    const params = { payment_intent: paymentIntent, metadata: { payment_id: paymentId } };
    const options = { idempotencyKey: `refund-${paymentId}` };
    try {
      const refund = await askStripe(() => stripeClient().refunds.create(params, options));
      if (refund.status === 'failed' || refund.status === 'canceled') {
        log.error(
          { paymentId, refundId: refund.id, reason: refund.failure_reason },
          'stripe could not refund',
        );
        throw new AppError('internal', 'payment-provider-refused', { params: { code: 'refund-failed' } });
      }
      return {
        ...checkoutOfSession(session),
        state: refund.status === 'succeeded' ? 'refunded' : 'refunding',
      };
    } catch (error) {
      if (refusalCode(error) === 'charge_already_refunded') return read(externalId);
      throw error;
    }
  },
};

async function read(externalId: string): Promise<Checkout> {
  const expand = { expand: ['payment_intent.latest_charge'] };
  return checkoutOfSession(
    await askStripe(() => stripeClient().checkout.sessions.retrieve(externalId, expand)),
  );
}

/** Stripe's own code when it refused a request; null for every other error. */
const refusalCode = (error: unknown): string | null =>
  error instanceof AppError && error.key === 'payment-provider-refused' ? String(error.params.code) : null;
