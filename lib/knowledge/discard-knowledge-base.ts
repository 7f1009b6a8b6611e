import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findKnowledgeBaseForUpdate, markDiscarded } from './store/knowledge-bases';

/**
 * Sets an uploaded price list aside without publishing it; doing so twice changes nothing. Throws `not-found`,
 * `conflict` (`knowledge-base-published`).
 */
export async function discardKnowledgeBase(ctx: Ctx, input: { id: string }): Promise<void> {
  authorize(ctx, 'knowledge.write');
  await inTransaction(ctx, async (tx) => {
    const knowledgeBase = await findKnowledgeBaseForUpdate(tx, input.id);
    if (!knowledgeBase) throw new AppError('not-found', 'knowledge-base-not-found');
    if (knowledgeBase.status === 'PUBLISHED') throw new AppError('conflict', 'knowledge-base-published');
    if (knowledgeBase.status === 'DISCARDED') return;
    await markDiscarded(tx, knowledgeBase.id);
    await writeAudit(tx, { action: 'knowledge.discarded', subject: knowledgeBase.id });
    await announce(tx, { kind: 'knowledge', id: knowledgeBase.id });
  });
}
