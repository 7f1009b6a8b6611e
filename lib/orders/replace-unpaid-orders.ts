import { releaseHold } from '@/lib/calendar';
import { closePayments } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { findOrders, lockOrder, markOrderOver } from './store/orders';

/**
 * Cancels what the customer of a conversation has ordered and not paid for, because something else is ordered instead: its
 * times are free again at once, for the new order too, and its links close. The customer knows, so nobody is told.
 */
export async function replaceUnpaidOrders(tx: Tx<Ctx>, conversationId: string): Promise<void> {
  const unpaid: string[] = [];
  // Orders are locked before calendars, here as everywhere, so that nobody waits in a circle.
  for (const { id } of await findOrders(tx, { conversationId, status: 'AWAITING_PAYMENT' }, 100)) {
    const order = await lockOrder(tx, id);
    if (order?.status === 'AWAITING_PAYMENT') unpaid.push(id);
  }
  for (const id of unpaid) {
    await markOrderOver(tx, id, 'CANCELLED');
    await releaseHold(tx.ctx, { reference: id });
    await closePayments(tx.ctx, { reference: id });
    await announce(tx, { kind: 'order', id, conversationId });
  }
}
