import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { beginReel } from './pipeline/begin-reel';
import { findAdmissible, lockQueue } from './store/queue';

/** Lets queued reels begin where there is room, customers taking turns. Returns how many began. */
export async function admitReels(base: BaseCtx): Promise<number> {
  authorize(base, 'reel.make');
  const { REELS_PARALLEL: inAll, REELS_PARALLEL_PER_COMPANY: perCompany } = env();
  return acrossCompanies(base, async (tx) => {
    await lockQueue(tx);
    const found = await findAdmissible(tx, { inAll, perCompany });
    for (const { id, companyId } of found) await beginReel(tx, companyId, id);
    return found.length;
  });
}
