import type { BaseCtx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export async function insertAuditEntry(
  tx: Tx<BaseCtx>,
  entry: Prisma.AuditEntryCreateManyInput,
): Promise<void> {
  await tx.db.auditEntry.createMany({ data: [entry] });
}
