import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findBoundApp, findMetaApps } from '../store/meta-apps';

/** Whether the company has an app of Meta or could be given one now; `none`: nobody has prepared any. */
export async function metaPoolState(ctx: Ctx): Promise<'free' | 'full' | 'none'> {
  return acrossCompanies(ctx, async (tx) => {
    if (await findBoundApp(tx, ctx.companyId)) return 'free';
    const apps = (await findMetaApps(tx)).filter(({ enabled }) => enabled);
    if (apps.length === 0) return 'none';
    return apps.some(({ bound, capacity }) => bound < capacity) ? 'free' : 'full';
  });
}
