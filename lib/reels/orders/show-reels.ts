import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { FailureClass, Reel } from '../schemas';
import { findOrders } from '../store/orders';
import { countAhead } from '../store/queue';
import type { ReelRow } from '../store/reels';

/** Reads reels of the caller's company and shows them, with their place in everybody's queue. */
export async function showReels(
  ctx: Ctx,
  find: (tx: Tx<Ctx>) => Promise<readonly ReelRow[]>,
): Promise<Reel[]> {
  const { rows, orders } = await inTransaction(ctx, async (tx) => {
    const rows = await find(tx);
    const ids = [...new Set(rows.map(({ orderId }) => orderId))];
    return { rows, orders: new Map((await findOrders(tx, ids)).map((order) => [order.id, order])) };
  });
  const queued = rows.filter(({ stage }) => stage === 'queued').map(({ id }) => id);
  // Inside a caller's transaction nobody else's reels are seen: the place is then left out.
  const { tx: _, ...alone } = ctx;
  const ahead =
    queued.length > 0 && !ctx.tx ? await acrossCompanies(alone, (tx) => countAhead(tx, queued)) : null;
  return rows.map((row) => {
    const order = orders.get(row.orderId);
    return Reel.parse({
      ...row,
      ahead: ahead?.get(row.id) ?? null,
      template: order?.template,
      text: order?.text,
      photoId: order?.photoId,
      soundtrackId: order?.soundtrackId,
      failure: row.stage === 'failed' ? FailureClass.parse(row.failureClass) : null,
    });
  });
}
