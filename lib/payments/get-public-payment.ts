import { authorize, getCompany } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { locatePayment } from './locate-payment';
import { providerNamed } from './provider-named';
import { PaymentId, PublicPayment } from './schemas';

/** What the customer who has the link may see: the payment and the shop's name. Throws `not-found`. */
export async function getPublicPayment(base: BaseCtx, input: PaymentId): Promise<PublicPayment> {
  authorize(base, 'payment.pay');
  const { ctx, payment } = await locatePayment(base, parse(PaymentId, input));
  const company = await getCompany(ctx);
  return PublicPayment.parse({
    ...payment,
    shopName: company.name,
    language: company.language,
    timeZone: company.timeZone,
    totalMinor: payment.lines.reduce((sum, line) => sum + line.totalMinor, 0),
    payable: payment.status === 'PENDING' && payment.expiresAt > base.clock.now(),
    test: providerNamed(payment.provider).capabilities.test,
  });
}
