import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { changeUpload, findUploadForUpdate } from '../store/knowledge-bases';
import { deleteRows } from '../store/staged-rows';

/** Ends an upload whose reading broke off as often as it was tried. Its owner can begin it again. */
export async function giveUpReading(ctx: Ctx, input: { knowledgeBaseId: string }): Promise<void> {
  authorize(ctx, 'knowledge.stage');
  const { knowledgeBaseId: id } = input;
  await inTransaction(ctx, async (tx) => {
    if ((await findUploadForUpdate(tx, id))?.status !== 'READING') return;
    await deleteRows(tx, id);
    const problem = { key: 'reading-interrupted', params: {} };
    await changeUpload(tx, id, { status: 'FAILED', problem, items: 0, faq: 0, refused: 0 });
    await announce(tx, { kind: 'knowledge', id });
  });
}
