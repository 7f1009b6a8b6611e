import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface StockRow {
  readonly id: string;
  readonly name: string;
  readonly stock: number | null;
}

/** Locks the items in one order, so that two orders of the same things wait instead of dead-locking. */
export async function lockStock(tx: Tx<Ctx>, itemIds: readonly string[]): Promise<StockRow[]> {
  return tx.db.$queryRaw<StockRow[]>`
    select id, name, stock from catalogue_item where id = any(${itemIds}::text[]) order by id for update`;
}

/** Adds `change` (may be negative) to what is counted; what is not counted stays uncounted. */
export async function changeStock(
  tx: Tx<Ctx>,
  changes: readonly { itemId: string; change: number }[],
): Promise<void> {
  await tx.db.$executeRaw`
    update catalogue_item c set stock = c.stock + d.change, updated_at = ${tx.ctx.clock.now()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as d ("itemId" text, change integer)
     where c.id = d."itemId" and c.stock is not null`;
}
