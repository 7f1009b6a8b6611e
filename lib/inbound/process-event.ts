import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { followPayment } from './follow-payment';
import { receiveItems } from './receive-items';

/**
 * Acts on a stored event: what happened on a channel goes into its conversation, news of a payment make us read the
 * provider again. Harmless when repeated. Throws `unavailable` when the provider does not answer.
 */
export async function processEvent(ctx: Ctx, { eventId }: { eventId: string }): Promise<void> {
  authorize(ctx, 'inbound.process');
  // Events of the whole platform come without a company.
  await (ctx.companyId === '' ? followPayment(ctx, eventId) : receiveItems(ctx, eventId));
}
