import { minorDigits } from '@/lib/platform/money/minor-digits';
import type { PlategaStatus, Transaction } from '@/lib/vendors/platega';
import type { Checkout, CheckoutState } from '../../port';

const states: Readonly<Record<PlategaStatus, CheckoutState>> = {
  PENDING: 'open',
  CONFIRMED: 'paid',
  CANCELED: 'expired',
  EXPIRED: 'expired',
  FAILED: 'expired',
  // Given back by anybody: us, the merchant on their pages, the buyer's bank.
  CHARGEBACKED: 'refunded',
};

/** A transaction as this room sees it. The link is told once only, when it is made. */
export function checkoutOfTransaction({ id, status, paymentDetails, payload }: Transaction): Checkout {
  const { amount, currency } = paymentDetails;
  const scaled = amount * 10 ** minorDigits(currency);
  const whole = Math.round(scaled);
  return {
    externalId: id,
    paymentId: payload ?? null,
    state: states[status],
    // What arithmetic adds is taken away; a real fraction stays, and equals no amount of ours.
    amountMinor: Math.abs(scaled - whole) < 1e-6 ? whole : scaled,
    currency,
    url: null,
  };
}
