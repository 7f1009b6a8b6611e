import { getMediaTier } from '@/lib/billing';
import { authorize } from '@/lib/companies';
import { getPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { tellTier } from './tell-tier';

/** Tells that a bought plan has begun, once. Quiet when the money went back meanwhile. */
export async function tellTierPaid(ctx: Ctx, { paymentId }: { paymentId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const { status } = await getPayment(ctx, { paymentId });
  const { tier, until } = await getMediaTier(ctx);
  if (status !== 'PAID' || until === null) return;
  await tellTier(ctx, { say: 'tierPaid', tier: tier.name, until, once: `tier-paid:${paymentId}` });
}
