import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export async function forgetPayer(tx: Tx<Ctx>, references: readonly string[]): Promise<void> {
  await tx.db.payment.updateMany({
    where: { companyId: tx.ctx.companyId, reference: { in: [...references] } },
    data: { customerEmail: null },
  });
}
