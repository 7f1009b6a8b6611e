import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import type { PaymentProvider } from './port';
import { providerNamed } from './provider-named';
import { testCheckoutAllowed } from './test-checkout-allowed';

/**
 * Who takes new payments: Stripe when its key is set, the test checkout where that is allowed. Throws `unavailable`
 * `payments-not-set-up`, which names the settings.
 */
export function paymentProvider(): PaymentProvider {
  if (env().STRIPE_SECRET_KEY) return providerNamed('stripe');
  if (testCheckoutAllowed()) return providerNamed('test');
  throw new AppError('unavailable', 'payments-not-set-up');
}
