import { Payment } from './schemas';
import type { StoredPayment } from './store/payments';

/** A payment without what only this room needs to know. */
export function toPayment(stored: StoredPayment): Payment {
  return Payment.parse(stored);
}
