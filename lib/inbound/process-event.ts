import { decodeEvent, getChannel } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import { receiveMessage } from '@/lib/conversations';
import { readStripeEvent, syncPayment } from '@/lib/payments';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { findUnprocessed, markProcessed } from './store';

/**
 * Acts on a stored event: a customer's message goes into its conversation, news of a payment make us read the provider
 * again. Harmless when repeated. Throws `unavailable` when the provider does not answer.
 */
export async function processEvent(ctx: Ctx, { eventId }: { eventId: string }): Promise<void> {
  authorize(ctx, 'inbound.process');
  // Events of the whole platform come without a company.
  await (ctx.companyId === '' ? followPayment(ctx, eventId) : receiveItems(ctx, eventId));
}

/** The messages and the mark on their event are one transaction: all of an event is in the conversation, or none. */
async function receiveItems(ctx: Ctx, eventId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const event = await findUnprocessed(tx, eventId);
    if (!event || event.channelId === null) return;
    const channel = await getChannel(tx.ctx, event.channelId);
    for (const item of await decodeEvent(channel, event.body)) {
      if (item.kind !== 'message') continue;
      const { externalContactId, externalMessageId, text, sentAt } = item;
      await receiveMessage(tx.ctx, {
        channelId: channel.id,
        externalContactId,
        externalMessageId,
        text,
        sentAt,
      });
    }
    await markProcessed(tx, event.id, ctx.clock.now());
  });
}

async function followPayment(base: BaseCtx, eventId: string): Promise<void> {
  const event = await acrossCompanies(base, (tx) => findUnprocessed(tx, eventId));
  const news = event && readStripeEvent(event.body);
  if (!news) return;
  try {
    if (news.kind === 'payment') await syncPayment(base, { paymentId: news.paymentId });
    if (news.kind === 'checkout')
      await syncPayment(base, { provider: 'stripe', externalId: news.externalId });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    log.warn({ eventId }, 'news of a payment that is not ours');
  }
  await acrossCompanies(base, (tx) => markProcessed(tx, eventId, base.clock.now()));
}
