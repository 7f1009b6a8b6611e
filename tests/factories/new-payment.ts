import type { CreatePayment } from '@/lib/payments';
import { newId } from '@/lib/platform/new-id';

/** A wish for a payment of 25.00 €, open for half an hour from `now`. */
export function newPayment(now: Date, change: Partial<CreatePayment> = {}): CreatePayment {
  return {
    reference: newId('ord'),
    amountMinor: 2_500,
    currency: 'EUR',
    description: 'Test shop #1',
    lines: [{ name: 'Tea', quantity: 5, unitPriceMinor: 500, totalMinor: 2_500 }],
    returnUrl: 'http://localhost:3000/chat/key',
    expiresAt: new Date(now.getTime() + 30 * 60_000),
    ...change,
  };
}
