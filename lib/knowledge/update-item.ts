import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { assertSellable } from './assert-sellable';
import { askForVectors } from './embeddings/ask-for-vectors';
import { type CatalogueItem, ItemChange } from './schemas';
import { findItemForUpdate, type ItemContent, replaceItem } from './store/items';
import { lockForEdit } from './store/knowledge-bases';

/**
 * Changes what is given of an item on sale. Quotes and orders made before keep their prices. Throws `not-found`,
 * `invalid`, `conflict` (`sku-taken`).
 */
export async function updateItem(
  ctx: Ctx,
  input: { id: string; change: ItemChange },
): Promise<CatalogueItem> {
  authorize(ctx, 'knowledge.write');
  const change = parse(ItemChange, input.change);
  const { type } = await getCompany(ctx);
  try {
    return await inTransaction(ctx, async (tx) => {
      await lockForEdit(tx);
      const before = await findItemForUpdate(tx, input.id);
      if (!before || before.archivedAt !== null) throw new AppError('not-found', 'item-not-found');
      const { photoId, archivedAt, createdAt, updatedAt: _updatedAt, ...content } = before;
      const after: ItemContent = { ...content, ...change, sku: change.sku ?? content.sku };
      assertSellable(after, type === after.kind ? type : 'HYBRID');
      await replaceItem(tx, after);
      const detail = { sku: after.sku, priceBefore: before.priceMinor, priceAfter: after.priceMinor };
      await writeAudit(tx, { action: 'knowledge.item-updated', subject: before.id, detail });
      await announce(tx, { kind: 'knowledge', id: before.id });
      await askForVectors(tx);
      return { ...after, photoId, archivedAt, createdAt, updatedAt: tx.ctx.clock.now() };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'sku-taken', {
      field: 'sku',
      params: { name: change.sku ?? '' },
      cause: error,
    });
  }
}
