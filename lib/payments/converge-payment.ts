import type { Checkout } from './port';
import type { Payment, PaymentStatus } from './schemas';

/** What the provider's word means for our row. */
export type Convergence =
  | { readonly end: 'unchanged' }
  | {
      readonly end: 'moved';
      readonly to: Extract<PaymentStatus, 'PENDING' | 'PAID' | 'EXPIRED' | 'REFUNDED'>;
    }
  /** The provider speaks of something else than we asked for: nothing is settled on its word. */
  | { readonly end: 'refused'; readonly difference: 'payment' | 'amount' | 'currency' };

/** A payment only ever moves to the right, so that late and repeated news cannot undo anything. */
const order: readonly PaymentStatus[] = [
  'CREATED',
  'PENDING',
  'FAILED',
  'EXPIRED',
  'PAID',
  'REFUND_REQUESTED',
  'REFUNDED',
];

const meaning = {
  open: 'PENDING',
  processing: 'PENDING',
  expired: 'EXPIRED',
  paid: 'PAID',
  refunding: 'PAID',
  refunded: 'REFUNDED',
} as const satisfies Record<Checkout['state'], PaymentStatus>;

/** Decides what becomes of a payment once the provider has been read. */
export function convergePayment(
  payment: Pick<Payment, 'id' | 'status' | 'amountMinor' | 'currency'>,
  truth: Checkout,
): Convergence {
  if (truth.paymentId !== payment.id) return { end: 'refused', difference: 'payment' };
  if (truth.currency !== payment.currency) return { end: 'refused', difference: 'currency' };
  if (truth.amountMinor !== payment.amountMinor) return { end: 'refused', difference: 'amount' };
  // What was paid and is called off has gone back; who is still waiting for that hears it now.
  const called = payment.status === 'REFUND_REQUESTED' && truth.state === 'expired';
  const to = called ? 'REFUNDED' : meaning[truth.state];
  return order.indexOf(to) > order.indexOf(payment.status) ? { end: 'moved', to } : { end: 'unchanged' };
}
