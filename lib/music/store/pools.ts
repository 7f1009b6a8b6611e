import type { Tx } from '@/lib/platform/db/transaction';
import { PoolStatus } from '../schemas';

/** What a worker's pool says of itself, now. */
export async function savePoolStatus(tx: Tx, workerId: string, status: PoolStatus): Promise<void> {
  const at = tx.ctx.clock.now();
  await tx.db.musicPool.upsert({
    where: { workerId },
    create: { workerId, status, at },
    update: { status, at },
  });
}

/** What pools have said since a moment. */
export async function findPoolStatuses(tx: Tx, since: Date): Promise<PoolStatus[]> {
  const rows = await tx.db.musicPool.findMany({ where: { at: { gte: since } } });
  return rows.map((row) => PoolStatus.parse(row.status));
}

export async function deletePoolStatuses(tx: Tx, before: Date): Promise<void> {
  await tx.db.musicPool.deleteMany({ where: { at: { lt: before } } });
}
