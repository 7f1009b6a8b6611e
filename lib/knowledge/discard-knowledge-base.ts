import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import { removeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { changeUpload, deleteUpload, findUploadForUpdate } from './store/knowledge-bases';
import { deleteRows } from './store/staged-rows';

/**
 * Sets an uploaded price list aside without publishing it; doing so twice changes nothing. One that is being read, or could
 * not be, goes as if it had never been there, with its file. Throws `not-found`, `conflict` (`knowledge-base-published`).
 */
export async function discardKnowledgeBase(ctx: Ctx, input: { id: string }): Promise<void> {
  authorize(ctx, 'knowledge.write');
  const fileId = await inTransaction(ctx, async (tx) => {
    const upload = await findUploadForUpdate(tx, input.id);
    if (!upload) throw new AppError('not-found', 'knowledge-base-not-found');
    if (upload.status === 'PUBLISHED') throw new AppError('conflict', 'knowledge-base-published');
    if (upload.status === 'DISCARDED') return null;
    const unread = upload.status === 'READING' || upload.status === 'FAILED';
    await deleteRows(tx, upload.id);
    if (unread) await deleteUpload(tx, upload.id);
    else await changeUpload(tx, upload.id, { status: 'DISCARDED' });
    await writeAudit(tx, { action: 'knowledge.discarded', subject: upload.id, detail: { unread } });
    await announce(tx, { kind: 'knowledge', id: upload.id });
    return unread ? upload.mediaFileId : null;
  });
  if (fileId) await removeFile(ctx, fileId);
}
