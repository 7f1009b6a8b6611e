import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { promiseProgressIn } from '../clips-talk/promise-progress-in';

/** Has the message of a clip show how far it is, soon. Quiet for clips from elsewhere. */
export async function tellClipMoved(ctx: Ctx, { clipId }: { clipId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const { companyId: _, ...base } = ctx;
  await acrossCompanies(base, (tx) => promiseProgressIn(tx, clipId));
}
