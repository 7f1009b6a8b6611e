import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** Where the customer of an order came from. */
export async function setOrderSource(
  tx: Tx<Ctx>,
  id: string,
  source: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.db.$executeRaw`
    update customer_order set source = ${JSON.stringify(source)}::jsonb
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
}

/** How many confirmed orders came from each source of a kind, by its id. */
export async function countConfirmedBySource(
  tx: Tx<Ctx>,
  kind: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db.$queryRaw<{ id: string; count: bigint }[]>`
    select source ->> 'id' as id, count(*) from customer_order
     where company_id = ${tx.ctx.companyId} and status = 'CONFIRMED' and source ->> 'kind' = ${kind}
       and source ->> 'id' is not null group by 1`;
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
