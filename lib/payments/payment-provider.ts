import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import type { PaymentProvider } from './port';
import { providerNamed } from './provider-named';
import type { CreatePayment } from './schemas';
import { testCheckoutAllowed } from './test-checkout-allowed';

/**
 * Who takes a new payment: Platega for what the platform sells in roubles, when it is set up; else Stripe, when its key is
 * set; else the test checkout where that is allowed. Throws `unavailable` `payments-not-set-up`, which names the settings.
 */
export function paymentProvider({
  payee,
  currency,
}: Pick<CreatePayment, 'payee' | 'currency'>): PaymentProvider {
  const { PLATEGA_MERCHANT_ID, PLATEGA_SECRET, STRIPE_SECRET_KEY } = env();
  const platega = PLATEGA_MERCHANT_ID && PLATEGA_SECRET;
  if (payee === 'platform' && currency === 'RUB' && platega) return providerNamed('platega');
  if (STRIPE_SECRET_KEY) return providerNamed('stripe');
  if (testCheckoutAllowed()) return providerNamed('test');
  throw new AppError('unavailable', 'payments-not-set-up');
}
