import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { KnowledgeBase } from './schemas';
import { findUpload } from './store/knowledge-bases';
import { toKnowledgeBase } from './uploads/to-knowledge-base';

/** One upload with the first rows of its report. Throws `not-found`. */
export async function getKnowledgeBase(ctx: Ctx, input: { id: string }): Promise<KnowledgeBase> {
  authorize(ctx, 'knowledge.manage');
  return inTransaction(ctx, async (tx) => {
    const upload = await findUpload(tx, input.id);
    if (!upload) throw new AppError('not-found', 'knowledge-base-not-found');
    return toKnowledgeBase(tx, upload);
  });
}
