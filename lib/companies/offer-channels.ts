import { writeAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { authorize } from './authorize';
import { changeCompany } from './store';

/** The owner's choice of the kinds of channels that are offered at all; an empty list offers everything. */
export async function offerChannels(ctx: Ctx, kinds: readonly string[]): Promise<void> {
  authorize(ctx, 'company.update');
  await inTransaction(ctx, async (tx) => {
    await changeCompany(tx, ctx.companyId, { offeredChannels: [...kinds] });
    await writeAudit(tx, {
      action: 'company.channels-chosen',
      subject: ctx.companyId,
      detail: { kinds: kinds.join(' ') },
    });
    await announce(tx, { kind: 'channel' });
  });
}
