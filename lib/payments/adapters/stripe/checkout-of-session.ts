import type { CheckoutSession } from '@/lib/vendors/stripe/stripe-client';
import type { Checkout, CheckoutState } from '../../port';
import { fromStripeAmount } from './from-stripe-amount';

/** A session as this room sees it. The charge tells about refunds, so it should be expanded. */
export function checkoutOfSession(session: CheckoutSession): Checkout {
  const currency = (session.currency ?? '').toUpperCase();
  return {
    externalId: session.id,
    paymentId: session.metadata?.payment_id ?? session.client_reference_id,
    state: stateOf(session),
    amountMinor: currency ? fromStripeAmount(session.amount_total ?? 0, currency) : 0,
    currency,
    url: session.url,
  };
}

function stateOf(session: CheckoutSession): CheckoutState {
  if (session.payment_status === 'paid') return isRefunded(session) ? 'refunded' : 'paid';
  if (session.status === 'expired') return 'expired';
  // Complete and unpaid: a bank transfer, for instance, that takes days.
  return session.status === 'complete' ? 'processing' : 'open';
}

function isRefunded(session: CheckoutSession): boolean {
  const intent = session.payment_intent;
  if (typeof intent !== 'object' || intent === null) return false;
  const charge = intent.latest_charge;
  return typeof charge === 'object' && charge !== null && charge.refunded;
}
