import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { moveOn } from './pipeline/move-on';
import { findAwaited } from './store/queue';

/** Looks at a video's work now: its provider says that there is something to see. Quiet when nobody waits for it. */
export async function hurryReel(base: BaseCtx, { taskId }: { taskId: string }): Promise<void> {
  authorize(base, 'reel.make');
  const reel = await acrossCompanies(base, (tx) => findAwaited(tx, taskId));
  if (reel) await moveOn({ ...base, companyId: reel.companyId }, reel, { to: 'await' });
}
