import { authorize } from '@/lib/companies';
import { getPayment, refundPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { PackPayment } from './schemas';

/**
 * The last resort for money whose credits could not be written: it goes back, and with it whatever was written after all.
 * Throws `not-found`.
 */
export async function refundPack(ctx: Ctx, input: PackPayment): Promise<void> {
  authorize(ctx, 'pack.settle');
  const { paymentId } = parse(PackPayment, input);
  const { status } = await getPayment(ctx, { paymentId });
  if (status === 'PAID') await refundPayment(ctx, { paymentId, reason: 'failed' });
}
