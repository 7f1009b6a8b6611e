import type { Ctx } from '@/lib/platform/context';
import type { ReelOrder as OrderRow } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export type { OrderRow };

export type NewOrder = Omit<OrderRow, 'companyId' | 'delayToldAt'>;

/** False: this wish has been written down before. */
export async function insertOrder(tx: Tx<Ctx>, order: NewOrder): Promise<boolean> {
  const { companyId } = tx.ctx;
  const { count } = await tx.db.reelOrder.createMany({
    data: [{ ...order, companyId }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function findOrder(tx: Tx<Ctx>, id: string): Promise<OrderRow | null> {
  return tx.db.reelOrder.findFirst({ where: { id } });
}

export async function findOrders(tx: Tx<Ctx>, ids: readonly string[]): Promise<OrderRow[]> {
  return tx.db.reelOrder.findMany({ where: { id: { in: [...ids] } } });
}

export async function findOrderByKey(tx: Tx<Ctx>, key: string): Promise<OrderRow | null> {
  return tx.db.reelOrder.findFirst({ where: { companyId: tx.ctx.companyId, key } });
}

/** How many videos were asked for since then, and when the last time was. */
export async function readUse(
  tx: Tx<Ctx>,
  since: Date,
): Promise<{ readonly count: number; readonly last: Date | null }> {
  const [row] = await tx.db.$queryRaw<{ count: number; last: Date | null }[]>`
    select coalesce(sum(count), 0)::int as count, max(created_at) as last from reel_order
     where company_id = ${tx.ctx.companyId} and created_at > ${since}`;
  return row ?? { count: 0, last: null };
}

/** One order of a company at a time: what is counted before it is counted with the one before. */
export async function lockOrdering(tx: Tx<Ctx>): Promise<void> {
  await tx.db
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`reel orders ${tx.ctx.companyId}`}, 0))`;
}
