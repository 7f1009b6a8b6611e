import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { failClip } from './pipeline/fail-clip';
import { findClip } from './store/clips';

/** Calls a clip off; it does not count. What is being done for it right now is thrown away when it is done. Throws `not-found`. */
export async function cancelClip(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'clip.request');
  if (!(await inTransaction(ctx, (tx) => findClip(tx, id))))
    throw new AppError('not-found', 'clip-not-found');
  await failClip(ctx, id, new AppError('conflict', 'clip-called-off'), { quietly: true });
}
