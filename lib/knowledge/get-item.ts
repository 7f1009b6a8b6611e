import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { CatalogueItem } from './schemas';
import { findItem } from './store/items';

/** One item, deleted ones included (`archivedAt`): old orders point at them. Throws `not-found`. */
export async function getItem(ctx: Ctx, input: { id: string }): Promise<CatalogueItem> {
  authorize(ctx, 'knowledge.read');
  const item = await inTransaction(ctx, (tx) => findItem(tx, input.id));
  if (!item) throw new AppError('not-found', 'item-not-found');
  return item;
}
