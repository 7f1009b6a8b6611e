import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export async function countBySource(tx: Tx<Ctx>, kind: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db.$queryRaw<{ id: string; count: bigint }[]>`
    select source ->> 'id' as id, count(*) from conversation
     where source ->> 'kind' = ${kind} and source ->> 'id' is not null group by 1`;
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
