import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { KnowledgeBase } from './schemas';
import { findKnowledgeBase } from './store/knowledge-bases';

/** One upload with its whole report. Throws `not-found`. */
export async function getKnowledgeBase(ctx: Ctx, input: { id: string }): Promise<KnowledgeBase> {
  authorize(ctx, 'knowledge.manage');
  const knowledgeBase = await inTransaction(ctx, (tx) => findKnowledgeBase(tx, input.id));
  if (!knowledgeBase) throw new AppError('not-found', 'knowledge-base-not-found');
  return knowledgeBase;
}
