import { AppError } from '@/lib/platform/errors/app-error';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import { stripeDigits } from './stripe-digits';

/**
 * Minor units as Stripe counts them. Throws `invalid` `amount-not-chargeable` for an amount that it cannot charge exactly:
 * nothing is rounded here.
 */
export function toStripeAmount(minor: number, currency: string): number {
  const shift = stripeDigits(currency) - minorDigits(currency);
  const amount = shift >= 0 ? minor * 10 ** shift : minor / 10 ** -shift;
  // Of three decimals the last must be zero, and the two that Stripe adds to ISK and UGX are zero anyway.
  const step = stripeDigits(currency) === 3 ? 10 : 1;
  if (!Number.isSafeInteger(amount) || amount % step !== 0) {
    throw new AppError('invalid', 'amount-not-chargeable', { params: { currency } });
  }
  return amount;
}
