import { minorDigits } from '@/lib/platform/money/minor-digits';
import { stripeDigits } from './stripe-digits';

/** What Stripe counted, in our minor units; a fraction when they do not fit, which equals no amount of ours. */
export function fromStripeAmount(amount: number, currency: string): number {
  return amount / 10 ** (stripeDigits(currency) - minorDigits(currency));
}
