import { followCheckout, readPlategaEvent } from '@/lib/payments';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { markProcessed, type StoredEvent } from './store';

/** News of a transaction, of which nothing is believed: the provider is read again. */
export async function followTransaction(base: BaseCtx, { id: eventId, body }: StoredEvent): Promise<void> {
  const news = readPlategaEvent(body);
  if (news?.kind !== 'transaction') return;
  const { externalId, claims } = news;
  try {
    await followCheckout(base, { provider: 'platega', externalId, claims });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    log.warn({ eventId }, 'news of a transaction that is not ours');
  }
  await acrossCompanies(base, (tx) => markProcessed(tx, eventId, base.clock.now()));
}
