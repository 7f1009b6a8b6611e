import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { FaqChange, type FaqEntry } from './schemas';
import { findFaqForUpdate, replaceFaq } from './store/faq';
import { lockForEdit } from './store/knowledge-bases';

/** Changes a question or its answer. Throws `not-found`, `invalid`, `conflict` (`question-taken`). */
export async function updateFaq(ctx: Ctx, input: { id: string; change: FaqChange }): Promise<FaqEntry> {
  authorize(ctx, 'knowledge.write');
  const change = parse(FaqChange, input.change);
  try {
    return await inTransaction(ctx, async (tx) => {
      await lockForEdit(tx);
      const before = await findFaqForUpdate(tx, input.id);
      if (!before) throw new AppError('not-found', 'faq-not-found');
      const { question = before.question, answer = before.answer } = change;
      const after: FaqEntry = { ...before, question, answer, updatedAt: tx.ctx.clock.now() };
      await replaceFaq(tx, after);
      await writeAudit(tx, { action: 'knowledge.faq-updated', subject: after.id });
      await announce(tx, { kind: 'knowledge', id: after.id });
      return after;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'question-taken', { field: 'question', cause: error });
  }
}
