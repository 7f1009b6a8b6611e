import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { assertSellable } from './assert-sellable';
import { askForVectors } from './embeddings/ask-for-vectors';
import { makeSku } from './price-list/make-sku';
import { type CatalogueItem, NewItem } from './schemas';
import { findItem, findItemBySku, type ItemContent, insertItem, replaceItem } from './store/items';
import { lockForEdit } from './store/knowledge-bases';

/**
 * Adds an item by hand, priced in the company's currency; a service without a prepayment is paid in full. The SKU of a
 * deleted item brings that item back with the new content. Throws `invalid`, `conflict` (`sku-taken`).
 */
export async function createItem(ctx: Ctx, input: NewItem): Promise<CatalogueItem> {
  authorize(ctx, 'knowledge.write');
  const wish = parse(NewItem, input);
  const { currency, type } = await getCompany(ctx);
  const content: ItemContent = {
    ...wish,
    id: newId('itm', ctx.clock.now()),
    sku: wish.sku ?? makeSku(wish.name, wish.options),
    currency,
    prepayment: wish.prepayment ?? (wish.kind === 'SERVICE' ? { kind: 'FULL' } : null),
    stock: wish.kind === 'SERVICE' ? null : wish.stock,
  };
  assertSellable(content, type);
  try {
    return await inTransaction(ctx, (tx) => write(tx, content));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'sku-taken', {
      field: 'sku',
      params: { name: content.sku },
      cause: error,
    });
  }
}

async function write(tx: Tx<Ctx>, content: ItemContent): Promise<CatalogueItem> {
  await lockForEdit(tx);
  const taken = await findItemBySku(tx, content.sku);
  if (taken && taken.archivedAt === null) {
    throw new AppError('conflict', 'sku-taken', { field: 'sku', params: { name: taken.name } });
  }
  const id = taken?.id ?? content.id;
  if (taken) await replaceItem(tx, { ...content, id });
  else await insertItem(tx, content);
  const { sku, priceMinor } = content;
  await writeAudit(tx, { action: 'knowledge.item-created', subject: id, detail: { sku, priceMinor } });
  await announce(tx, { kind: 'knowledge', id });
  await askForVectors(tx);
  const item = await findItem(tx, id);
  if (!item) throw new AppError('not-found', 'item-not-found');
  return item;
}
