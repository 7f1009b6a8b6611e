import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { StockLines } from './inputs';
import { changeStock, lockStock } from './store/stock';
import { totalByItem } from './total-by-item';

/** Counts pieces back into the stock, when an order that took them is undone. Joins the caller's transaction. */
export async function returnStock(ctx: Ctx, input: StockLines): Promise<void> {
  authorize(ctx, 'knowledge.count');
  const returned = totalByItem(parse(StockLines, input).lines);
  await inTransaction(ctx, async (tx) => {
    await lockStock(tx, [...returned.keys()]);
    await changeStock(
      tx,
      [...returned].map(([itemId, change]) => ({ itemId, change })),
    );
  });
}
