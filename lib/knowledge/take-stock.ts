import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { StockLines, type StockTaken } from './inputs';
import { changeStock, lockStock } from './store/stock';
import { totalByItem } from './total-by-item';

/**
 * Counts pieces out of the stock, all of them or none: too little of one item takes nothing and says what is left.
 * Items that are not counted have enough of everything. Joins the caller's transaction.
 */
export async function takeStock(ctx: Ctx, input: StockLines): Promise<StockTaken> {
  authorize(ctx, 'knowledge.count');
  const wanted = totalByItem(parse(StockLines, input).lines);
  return inTransaction(ctx, async (tx) => {
    const rows = await lockStock(tx, [...wanted.keys()]);
    const short = rows.flatMap(({ id, name, stock }) =>
      stock !== null && stock < (wanted.get(id) ?? 0) ? [{ itemId: id, name, stock }] : [],
    );
    if (short.length > 0) return { taken: false, short };
    await changeStock(
      tx,
      [...wanted].map(([itemId, quantity]) => ({ itemId, change: -quantity })),
    );
    return { taken: true };
  });
}
