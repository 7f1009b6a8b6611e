import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findFaqForUpdate, removeFaq } from './store/faq';
import { lockForEdit } from './store/knowledge-bases';

/** Removes a question and its answer; nothing points at them. Throws `not-found`. */
export async function deleteFaq(ctx: Ctx, input: { id: string }): Promise<void> {
  authorize(ctx, 'knowledge.write');
  await inTransaction(ctx, async (tx) => {
    await lockForEdit(tx);
    const entry = await findFaqForUpdate(tx, input.id);
    if (!entry) throw new AppError('not-found', 'faq-not-found');
    await removeFaq(tx, entry.id);
    await writeAudit(tx, { action: 'knowledge.faq-deleted', subject: entry.id });
    await announce(tx, { kind: 'knowledge', id: entry.id });
  });
}
