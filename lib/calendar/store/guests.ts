import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export async function forgetGuest(tx: Tx<Ctx>, contactIds: readonly string[]): Promise<void> {
  await tx.db.booking.updateMany({
    where: { companyId: tx.ctx.companyId, contactId: { in: [...contactIds] } },
    data: { city: null, address: null },
  });
}
