import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import { getFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { CatalogueItem } from './schemas';
import { findItemForUpdate, setPhoto } from './store/items';

/**
 * Gives an item on sale a photo, stored before as `item-photo`, or takes it away (`fileId` null). The file stays: threads
 * that showed it go on showing it. Throws `not-found`.
 */
export async function setItemPhoto(
  ctx: Ctx,
  { itemId, fileId }: { itemId: string; fileId: string | null },
): Promise<CatalogueItem> {
  authorize(ctx, 'knowledge.write');
  return inTransaction(ctx, async (tx) => {
    const item = await findItemForUpdate(tx, itemId);
    if (!item || item.archivedAt !== null) throw new AppError('not-found', 'item-not-found');
    if (fileId !== null && (await getFile(tx.ctx, fileId)).purpose !== 'item-photo')
      throw new AppError('not-found', 'item-photo-not-found');
    await setPhoto(tx, itemId, fileId);
    await writeAudit(tx, { action: 'knowledge.photo-set', subject: itemId, detail: { fileId } });
    await announce(tx, { kind: 'knowledge', id: itemId });
    return { ...item, photoId: fileId, updatedAt: tx.ctx.clock.now() };
  });
}
