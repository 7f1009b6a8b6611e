import { authorize } from '@/lib/companies';
import { getPayment, refundPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { TierPayment } from './schemas';

/**
 * The last resort for money whose tier could not be written down: it goes back, and with it whatever was written after all.
 * Throws `not-found`.
 */
export async function refundTier(ctx: Ctx, input: TierPayment): Promise<void> {
  authorize(ctx, 'tier.tend');
  const { paymentId } = parse(TierPayment, input);
  const { status } = await getPayment(ctx, { paymentId });
  if (status === 'PAID') await refundPayment(ctx, { paymentId, reason: 'failed' });
}
