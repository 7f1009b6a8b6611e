import { readStripeEvent, syncPayment } from '@/lib/payments';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { markProcessed, type StoredEvent } from './store';

/** News of a payment, of which nothing is believed: the provider is read again. */
export async function followPayment(base: BaseCtx, { id: eventId, body }: StoredEvent): Promise<void> {
  const news = readStripeEvent(body);
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
