import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { moveToContact } from './store/orders';

/** Two contacts turned out to be one person: the orders of one are the other's now. */
export async function moveOrders(
  ctx: Ctx,
  { fromContactId, toContactId }: { fromContactId: string; toContactId: string },
): Promise<void> {
  authorize(ctx, 'order.place');
  await inTransaction(ctx, (tx) => moveToContact(tx, fromContactId, toContactId));
}
