import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findBoundApp, findMetaApps } from '../store/meta-apps';

/** Whether the company has an app of Meta, or could be given one now. */
export async function hasFreeMetaApp(ctx: Ctx): Promise<boolean> {
  return acrossCompanies(ctx, async (tx) => {
    if (await findBoundApp(tx, ctx.companyId)) return true;
    return (await findMetaApps(tx)).some(({ enabled, bound, capacity }) => enabled && bound < capacity);
  });
}
