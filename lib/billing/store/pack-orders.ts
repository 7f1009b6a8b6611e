import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Pack, PackOrderStatus } from '../schemas';

export interface PackOrder {
  readonly id: string;
  readonly credits: number;
  readonly status: PackOrderStatus;
}

export async function insertPackOrder(tx: Tx<Ctx>, id: string, pack: Pack): Promise<void> {
  await tx.db.$executeRaw`
    insert into pack_order (id, company_id, pack, credits, price_minor, currency, status, created_at)
    values (${id}, ${tx.ctx.companyId}, ${pack.id}, ${pack.credits}, ${pack.priceMinor}, ${pack.currency},
            'AWAITING_PAYMENT', ${tx.ctx.clock.now()})`;
}

/** The order, once nobody else is changing it. */
export async function lockPackOrder(tx: Tx<Ctx>, id: string): Promise<PackOrder | null> {
  const [row] = await tx.db.$queryRaw<PackOrder[]>`
    select id, credits, status from pack_order
     where company_id = ${tx.ctx.companyId} and id = ${id} for update`;
  return row ?? null;
}

export async function markPackOrder(tx: Tx<Ctx>, id: string, status: 'PAID' | 'REFUNDED'): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    update pack_order
       set status = ${status},
           paid_at = case when ${status} = 'PAID' then ${now} else paid_at end,
           refunded_at = case when ${status} = 'REFUNDED' then ${now} else refunded_at end
     where company_id = ${tx.ctx.companyId} and id = ${id}`;
}
