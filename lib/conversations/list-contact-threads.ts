import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findThreads, lockPersonOf } from './store/contact-records';

/** The ids of a person's contacts and conversations, also of an erased one; empty when there is no such contact. */
export async function listContactThreads(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<{ contactIds: readonly string[]; conversationIds: readonly string[] }> {
  authorize(ctx, 'contact.read');
  return inTransaction(ctx, async (tx) => {
    const contactIds = (await lockPersonOf(tx, contactId)).map((contact) => contact.id);
    const threads = await findThreads(tx, contactIds);
    return { contactIds, conversationIds: threads.map((thread) => thread.id) };
  });
}
