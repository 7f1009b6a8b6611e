import { publicRoute } from '@/app/_door/route';
import { payTestCheckout } from '@/lib/payments';

/** Pays the built-in test checkout; real payment companies take their money on their own pages. */
export const POST = publicRoute(async ({ base, params: { paymentId = '' } }) =>
  payTestCheckout(base, { paymentId }),
);
