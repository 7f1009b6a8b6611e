import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { deleteWithFiles } from './delete-with-files';
import { emptyThreads } from './store/contact-records';
import { findMessagesOf } from './store/history';

const batch = 200;

/**
 * Deletes everything said in some conversations, with the files, and the conversations themselves unless an order hangs on
 * them. Not inside a transaction; begun again it goes on where it was. Throws `unavailable` when files cannot be deleted.
 */
export async function eraseThreads(
  ctx: Ctx,
  { conversationIds }: { conversationIds: readonly string[] },
): Promise<void> {
  authorize(ctx, 'contact.erase');
  for (;;) {
    const messages = await inTransaction(ctx, (tx) => findMessagesOf(tx, conversationIds, batch));
    if (messages.length === 0) break;
    await deleteWithFiles(ctx, messages);
  }
  await inTransaction(ctx, (tx) => emptyThreads(tx, conversationIds));
}
