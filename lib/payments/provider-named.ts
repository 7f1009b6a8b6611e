import { plategaPaymentProvider } from './adapters/platega/platega-payment-provider';
import { stripePaymentProvider } from './adapters/stripe/stripe-payment-provider';
import { testPaymentProvider } from './adapters/test/test-payment-provider';
import type { PaymentProvider } from './port';
import type { PaymentProviderName } from './schemas';

const providers: Readonly<Record<PaymentProviderName, PaymentProvider>> = {
  stripe: stripePaymentProvider,
  platega: plategaPaymentProvider,
  test: testPaymentProvider,
};

/** The provider a payment was made with, whatever the settings say today. */
export function providerNamed(name: PaymentProviderName): PaymentProvider {
  return providers[name];
}
