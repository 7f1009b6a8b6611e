import { writeAudit } from '@/lib/audit';
import { confirmHold } from '@/lib/calendar';
import { takeStock } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { orderConfirmed } from './jobs';
import { deleteCartRow, findCartRows, lockCart, saveCartRow } from './store/cart';
import { markOrderConfirmed, type StoredOrder } from './store/orders';

export type Firmness =
  | { readonly end: 'firm'; readonly moved: boolean }
  /** No stock was taken; times may have been, and are the caller's to give back. */
  | { readonly end: 'impossible'; readonly reason: 'slot-gone' | 'out-of-stock' };

/**
 * Makes a locked order firm if all it needs can still be had: its times, at once or later, and its stock. `paidBy` is the
 * payment that allows it; null when nothing is to be paid.
 */
export async function makeFirm(tx: Tx<Ctx>, order: StoredOrder, paidBy: string | null): Promise<Firmness> {
  const times = await confirmHold(tx.ctx, { reference: order.id });
  if (times.some((time) => time.end === 'gone')) return { end: 'impossible', reason: 'slot-gone' };
  const stock = await takeStock(tx.ctx, { lines: order.lines });
  if (!stock.taken) return { end: 'impossible', reason: 'out-of-stock' };
  const moved = times.some((time) => time.end === 'moved');
  await markOrderConfirmed(tx, order.id, paidBy);
  await takeFromCart(tx, order);
  await writeAudit(tx, { action: 'order.confirmed', subject: order.id, detail: { moved, paidBy } });
  await announce(tx, { kind: 'order', id: order.id, conversationId: order.conversationId });
  await dispatch(tx, orderConfirmed, { orderId: order.id, moved }, { dedupeKey: order.id });
  return { end: 'firm', moved };
}

/** What has been bought leaves the cart; what was put in since stays. */
async function takeFromCart(tx: Tx<Ctx>, { conversationId, lines }: StoredOrder): Promise<void> {
  await lockCart(tx, conversationId);
  for (const { itemId, quantity } of await findCartRows(tx, conversationId)) {
    const bought = lines.find((line) => line.itemId === itemId)?.quantity ?? 0;
    if (bought === 0) continue;
    if (bought >= quantity) await deleteCartRow(tx, conversationId, itemId);
    else await saveCartRow(tx, conversationId, { itemId, quantity: quantity - bought });
  }
}
