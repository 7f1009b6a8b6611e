import { writeAudit } from '@/lib/audit';
import { releaseHold } from '@/lib/calendar';
import { refundPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { orderRefunded } from './jobs';
import type { RefundReason } from './schemas';
import { markOrderOver, type StoredOrder } from './store/orders';

/**
 * Sends a payment for a locked order back and ends the order, unless other money has confirmed it (`paid-twice`); in one
 * transaction, so that nobody is ever both served and refunded.
 */
export async function giveMoneyBack(
  tx: Tx<Ctx>,
  order: StoredOrder,
  paymentId: string,
  reason: RefundReason,
): Promise<void> {
  await refundPayment(tx.ctx, { paymentId, reason });
  if (reason === 'wrong-amount')
    log.error({ orderId: order.id, paymentId }, 'paid amount differs from the order');
  if (reason !== 'paid-twice') {
    await markOrderOver(tx, order.id, 'REFUNDED');
    await releaseHold(tx.ctx, { reference: order.id });
  }
  await writeAudit(tx, { action: 'order.refunded', subject: order.id, detail: { paymentId, reason } });
  await announce(tx, { kind: 'order', id: order.id, conversationId: order.conversationId });
  await dispatch(tx, orderRefunded, { orderId: order.id, reason }, { dedupeKey: paymentId });
}
