import { publicRoute } from '@/app/_door/route';
import { getPublicPayment, payTestCheckout } from '@/lib/payments';

/** How a payment stands, for whoever has its link. */
export const GET = publicRoute(async ({ base, params: { paymentId = '' } }) =>
  getPublicPayment(base, { paymentId }),
);

/** Pays the built-in test checkout; real payment companies take their money on their own pages. */
export const POST = publicRoute(async ({ base, params: { paymentId = '' } }) =>
  payTestCheckout(base, { paymentId }),
);
