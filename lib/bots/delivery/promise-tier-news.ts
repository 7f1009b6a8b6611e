import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { tierPaid } from '../jobs';

/** Promises that whoever uses the company from Telegram is told of a paid plan: a job of its own, because money must not wait for it. */
export async function promiseTierNews(ctx: Ctx, { paymentId }: { paymentId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  await inTransaction(ctx, (tx) => dispatch(tx, tierPaid, { paymentId }, { dedupeKey: paymentId }));
}
