import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { RefundReason } from './schemas';

const retry = { attempts: 12, minMs: 2_000, maxMs: 600_000 } as const;
const payload = z.object({ orderId: z.string() });

/** Gives up an order that nobody has begun to pay by the time its slot is given back. */
export const closeUnpaidOrderLater = defineContract({ id: 'orders.close-unpaid-order', payload, retry });

/** The order is firm. `moved`: at another time than chosen, because the money came late. */
export const orderConfirmed = defineContract({
  id: 'orders.order-confirmed',
  payload: payload.extend({ moved: z.boolean() }),
  retry,
});

/** Money is on its way back. With `paid-twice` the order itself stands. */
export const orderRefunded = defineContract({
  id: 'orders.order-refunded',
  payload: payload.extend({ reason: RefundReason }),
  retry,
});

/** The order ended without any money: EXPIRED or CANCELLED. */
export const orderClosed = defineContract({ id: 'orders.order-closed', payload, retry });
