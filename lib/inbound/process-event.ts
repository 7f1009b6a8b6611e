import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { followBot } from './follow-bot';
import { followPayment } from './follow-payment';
import { followTransaction } from './follow-transaction';
import { followVideo } from './follow-video';
import { receiveItems } from './receive-items';
import { findUnprocessed } from './store';

/**
 * Acts on a stored event: what happened on a channel goes into its conversation, news of a payment make us read the
 * provider again, what was written to a bot of the product is answered. Harmless when repeated. Throws `unavailable` when the provider does not answer.
 */
export async function processEvent(ctx: Ctx, { eventId }: { eventId: string }): Promise<void> {
  authorize(ctx, 'inbound.process');
  if (ctx.companyId !== '') return receiveItems(ctx, eventId);
  // Events of the whole platform come without a company.
  const event = await acrossCompanies(ctx, (tx) => findUnprocessed(tx, eventId));
  if (!event) return;
  if (event.source === 'telegram-bot') await followBot(ctx, event);
  else if (event.source === 'kie') await followVideo(ctx, event);
  else if (event.source === 'platega') await followTransaction(ctx, event);
  else await followPayment(ctx, event);
}
