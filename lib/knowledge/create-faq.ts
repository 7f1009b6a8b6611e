import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { type FaqEntry, NewFaq } from './schemas';
import { insertFaq } from './store/faq';
import { lockForEdit } from './store/knowledge-bases';

/** Adds a question with its answer. Throws `invalid`, `conflict` (`question-taken`). */
export async function createFaq(ctx: Ctx, input: NewFaq): Promise<FaqEntry> {
  authorize(ctx, 'knowledge.write');
  const wish = parse(NewFaq, input);
  const now = ctx.clock.now();
  const entry: FaqEntry = { ...wish, id: newId('faq', now), createdAt: now, updatedAt: now };
  try {
    return await inTransaction(ctx, async (tx) => {
      await lockForEdit(tx);
      await insertFaq(tx, entry);
      await writeAudit(tx, { action: 'knowledge.faq-created', subject: entry.id });
      await announce(tx, { kind: 'knowledge', id: entry.id });
      return entry;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'question-taken', { field: 'question', cause: error });
  }
}
