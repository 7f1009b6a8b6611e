import type { PublicPayment } from '@/lib/payments/schemas';

/** One payment: what for, how much, to whom, one button. */
export function PayPage({ payment }: { payment: PublicPayment }) {
  return (
    <main>
      <h1>{payment.shopName}</h1>
    </main>
  );
}
