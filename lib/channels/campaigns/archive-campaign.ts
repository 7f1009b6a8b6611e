import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { endCampaign } from '../store/campaigns';

/** Ends a campaign: who comes by its link is no longer counted. Throws `not-found`. */
export async function archiveCampaign(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorize(ctx, 'campaign.manage');
  await inTransaction(ctx, async (tx) => {
    if (!(await endCampaign(tx, id, ctx.clock.now()))) throw new AppError('not-found', 'campaign-not-found');
    await writeAudit(tx, { action: 'campaign.archived', subject: id });
  });
}
