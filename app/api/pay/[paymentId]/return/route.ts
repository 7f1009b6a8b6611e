import { publicRoute } from '@/app/_door/route';
import { seeOther } from '@/app/_door/see-other';
import { wayBack } from '@/app/_door/way-back';
import { getPublicPayment, syncPayment } from '@/lib/payments';
import { log } from '@/lib/platform/log';

/**
 * Where a payment company sends the customer back to. Its own news may come later, or never reach a machine behind a
 * firewall, so it is asked at once: whoever has paid lands in the chat, everybody else on the payment's page.
 */
export const GET = publicRoute(async ({ base, params: { paymentId = '' } }) => {
  await syncPayment(base, { paymentId }).catch((error: unknown) =>
    log.warn(
      { err: error, paymentId, requestId: base.requestId },
      'returned from paying: cannot ask the provider',
    ),
  );
  const payment = await getPublicPayment(base, { paymentId });
  return seeOther(payment.status === 'PAID' ? wayBack(payment) : `/pay/${paymentId}?returned=1`);
});
