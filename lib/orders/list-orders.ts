import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { ListOrders, type OrderPage } from './schemas';
import { findOrders } from './store/orders';
import { withStanding } from './with-standing';

/** A page of the company's orders, newest first; `nextCursor` leads to the next one. */
export async function listOrders(ctx: Ctx, input: ListOrders): Promise<OrderPage> {
  authorize(ctx, 'order.read');
  const { limit, cursor, status, conversationId, contactId } = parse(ListOrders, input);
  return inTransaction(ctx, async (tx) => {
    const where = {
      ...(status && { status }),
      ...(conversationId && { conversationId }),
      ...(contactId && { contactId }),
    };
    const found = await findOrders(tx, where, limit + 1, cursor === undefined ? undefined : Number(cursor));
    const orders = await withStanding(tx, found.slice(0, limit));
    const last = orders.at(-1);
    return { orders, nextCursor: last && found.length > limit ? String(last.number) : null };
  });
}
