import { publicRoute } from '@/app/_door/route';
import { seeOther } from '@/app/_door/see-other';
import { wayBack } from '@/app/_door/way-back';
import { getPublicPayment, payTestCheckout } from '@/lib/payments';
import { AppError } from '@/lib/platform/errors/app-error';

/** How a payment stands, for whoever has its link. */
export const GET = publicRoute(async ({ base, params: { paymentId = '' } }) =>
  getPublicPayment(base, { paymentId }),
);

/**
 * Pays the built-in test checkout; real payment companies take their money on their own pages. A button pressed before the
 * page's script has loaded sends a form: its answer is a way on, to the chat or back to the page that says what is wrong.
 */
export const POST = publicRoute(async ({ base, request, params: { paymentId = '' } }) => {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return payTestCheckout(base, { paymentId });
  }
  const to = await payTestCheckout(base, { paymentId }).then(wayBack, (error: unknown) => {
    if (error instanceof AppError && error.code === 'conflict') return `/pay/${paymentId}`;
    throw error;
  });
  return seeOther(to);
});
