import type { Payment } from '@/lib/payments';
import type { OrderStatus, RefundReason } from './schemas';

export interface JudgedOrder {
  readonly status: OrderStatus;
  readonly currency: string;
  readonly dueNowMinor: number;
  /** The payment the order was confirmed by. */
  readonly paidBy: string | null;
}

export type Judgement =
  /** This money has been dealt with. */
  | { readonly end: 'done' }
  | { readonly end: 'confirm' }
  | { readonly end: 'refund'; readonly reason: RefundReason };

/**
 * What to do about a payment for an order, in whatever state either is: every ordering of paying, expiring, cancelling and
 * repeated news ends here. `replaced`: the customer has placed a newer order instead.
 */
export function judgePayment(
  order: JudgedOrder,
  payment: Pick<Payment, 'id' | 'status' | 'amountMinor' | 'currency'>,
  replaced: boolean,
): Judgement {
  if (payment.status !== 'PAID' || order.paidBy === payment.id) return { end: 'done' };
  if (order.status === 'CONFIRMED') return { end: 'refund', reason: 'paid-twice' };
  if (payment.amountMinor !== order.dueNowMinor || payment.currency !== order.currency) {
    return { end: 'refund', reason: 'wrong-amount' };
  }
  if (order.status === 'AWAITING_PAYMENT') return { end: 'confirm' };
  // Money for an order that was only too slow is welcome; for one that is not wanted any more it is not.
  if (order.status === 'EXPIRED' && !replaced) return { end: 'confirm' };
  return { end: 'refund', reason: 'order-over' };
}
