import { env } from '@/lib/platform/env';
import type { CheckoutSessionParams } from '@/lib/vendors/stripe/stripe-client';
import type { CheckoutRequest } from '../../port';
import { toStripeAmount } from './to-stripe-amount';

const nameLimit = 250;

/**
 * What we ask Stripe for. Made of the stored payment and our own address alone: a request that a crash made us repeat must be the same to the
 * letter, or Stripe refuses its idempotency key.
 */
export function checkoutSessionParams(request: CheckoutRequest): CheckoutSessionParams {
  const metadata = { payment_id: request.paymentId };
  return {
    mode: 'payment',
    client_reference_id: request.paymentId,
    metadata,
    // Refunds and charges carry it too, so that their events lead to the payment as well.
    payment_intent_data: { metadata, description: request.description },
    line_items: lineItems(request),
    // The customer is charged the amount they were told, in the currency they were told.
    adaptive_pricing: { enabled: false },
    // Our own page first: it asks Stripe how it ended, and sends whoever has paid on to the payment's `returnUrl`.
    success_url: new URL(`/api/pay/${request.paymentId}/return`, env().X8_URL).toString(),
    cancel_url: new URL(`/pay/${request.paymentId}`, env().X8_URL).toString(),
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
    ...(request.customerEmail ? { customer_email: request.customerEmail } : {}),
  };
}

/** The lines as they are, or one line with the description when only a part of them is charged now. */
function lineItems(request: CheckoutRequest): NonNullable<CheckoutSessionParams['line_items']> {
  const total = request.lines.reduce((sum, line) => sum + line.totalMinor, 0);
  const charged = request.lines.filter((line) => line.totalMinor > 0);
  const lines =
    total === request.amountMinor
      ? charged
      : [{ name: request.description, quantity: 1, unitPriceMinor: request.amountMinor }];
  return lines.map((line) => ({
    quantity: line.quantity,
    price_data: {
      currency: request.currency.toLowerCase(),
      unit_amount: toStripeAmount(line.unitPriceMinor, request.currency),
      product_data: { name: line.name.slice(0, nameLimit) },
    },
  }));
}
