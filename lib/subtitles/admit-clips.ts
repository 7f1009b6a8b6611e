import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { beginClip } from './pipeline/begin-clip';
import { findAdmissible, lockQueue } from './store/queue';

/** Lets queued clips begin where there is room, by tier and by how long they have waited. Returns how many began. */
export async function admitClips(base: BaseCtx): Promise<number> {
  authorize(base, 'clip.make');
  const { CLIPS_PARALLEL: inAll, CLIPS_PARALLEL_PER_COMPANY: perCompany } = env();
  return acrossCompanies(base, async (tx) => {
    await lockQueue(tx);
    const found = await findAdmissible(tx, { inAll, perCompany });
    for (const { id, companyId } of found) await beginClip(tx, companyId, id);
    return found.length;
  });
}
