import type { PaymentCard } from '@/lib/conversations';
import type { SaleOrder } from './schemas';

/** The payment link as a card; none when there is nothing to pay with. */
export function paymentCard({ id: orderId, payment }: SaleOrder): PaymentCard[] {
  if (!payment?.url) return [];
  const { id: paymentId, url, amountMinor, currency, test, expiresAt } = payment;
  return [{ kind: 'payment', paymentId, orderId, url, amountMinor, currency, test, expiresAt }];
}
