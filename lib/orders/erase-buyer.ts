import { authorize } from '@/lib/companies';
import { erasePayer } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { deleteBuyerTraces } from './store/buyers';

/** Takes the person out of orders, whose goods, sums and payments stay; an unfinished cart goes. Repeating it is harmless. */
export async function eraseBuyer(
  ctx: Ctx,
  { conversationIds, contactIds }: { conversationIds: readonly string[]; contactIds: readonly string[] },
): Promise<void> {
  authorize(ctx, 'contact.erase');
  await inTransaction(ctx, async (tx) => {
    const references = await deleteBuyerTraces(tx, conversationIds, contactIds);
    await erasePayer(tx.ctx, { references });
  });
}
