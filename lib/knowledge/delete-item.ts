import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { archiveItem, findItemForUpdate } from './store/items';
import { lockForEdit } from './store/knowledge-bases';

/** Takes an item off sale; it is kept for old orders, and importing its SKU again brings it back. Throws `not-found`. */
export async function deleteItem(ctx: Ctx, input: { id: string }): Promise<void> {
  authorize(ctx, 'knowledge.write');
  await inTransaction(ctx, async (tx) => {
    await lockForEdit(tx);
    const item = await findItemForUpdate(tx, input.id);
    if (!item || item.archivedAt !== null) throw new AppError('not-found', 'item-not-found');
    await archiveItem(tx, item.id);
    await writeAudit(tx, { action: 'knowledge.item-deleted', subject: item.id, detail: { sku: item.sku } });
    await announce(tx, { kind: 'knowledge', id: item.id });
  });
}
