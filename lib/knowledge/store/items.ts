import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { CatalogueItem, ItemKind } from '../schemas';
import { toItem } from './to-item';

/** What can be written by hand or by a file: everything but the photo and the times. */
export type ItemContent = Omit<CatalogueItem, 'photoId' | 'archivedAt' | 'createdAt' | 'updatedAt'>;

const columns = Prisma.sql`
  id, kind, sku, name, description, options, price_minor as "priceMinor", currency, unit, stock,
  duration_minutes as "durationMinutes", prepayment_kind as "prepaymentKind", prepayment_value as "prepaymentValue",
  format, place, photo_id as "photoId", archived_at as "archivedAt", created_at as "createdAt", updated_at as "updatedAt"`;

export async function findItem(tx: Tx<Ctx>, id: string): Promise<CatalogueItem | null> {
  const [row] = await tx.db.$queryRaw<unknown[]>`select ${columns} from catalogue_item where id = ${id}`;
  return row ? toItem(row) : null;
}

/** Locks the row against another edit of it. */
export async function findItemForUpdate(tx: Tx<Ctx>, id: string): Promise<CatalogueItem | null> {
  const [row] = await tx.db.$queryRaw<
    unknown[]
  >`select ${columns} from catalogue_item where id = ${id} for update`;
  return row ? toItem(row) : null;
}

export async function findItemBySku(tx: Tx<Ctx>, sku: string): Promise<CatalogueItem | null> {
  const [row] = await tx.db.$queryRaw<
    unknown[]
  >`select ${columns} from catalogue_item where sku = ${sku} for update`;
  return row ? toItem(row) : null;
}

/** Live items among `ids`, in no particular order. */
export async function findLiveItems(tx: Tx<Ctx>, ids: readonly string[]): Promise<CatalogueItem[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from catalogue_item where id = any(${ids}::text[]) and archived_at is null`;
  return rows.map(toItem);
}

/** Live items by name, variants together; from the one after `after` on. */
export async function findItemPage(
  tx: Tx<Ctx>,
  page: { kind: ItemKind | null; after: { name: string; id: string } | null; limit: number },
): Promise<CatalogueItem[]> {
  const { kind, after, limit } = page;
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from catalogue_item
     where archived_at is null and (${kind}::text is null or kind = ${kind})
       and (${after === null} or (lower(name), id) > (lower(${after?.name ?? ''}), ${after?.id ?? ''}))
     order by lower(name), id limit ${limit}`;
  return rows.map(toItem);
}

export async function insertItem(tx: Tx<Ctx>, item: ItemContent): Promise<void> {
  const now = tx.ctx.clock.now();
  const { id, ...content } = item;
  await tx.db.catalogueItem.createMany({
    data: [{ id, companyId: tx.ctx.companyId, ...toData(content), createdAt: now, updatedAt: now }],
  });
}

/** Writes the whole content; a deleted item is on sale again. */
export async function replaceItem(tx: Tx<Ctx>, item: ItemContent): Promise<void> {
  const { id, ...content } = item;
  const data = { ...toData(content), archivedAt: null, updatedAt: tx.ctx.clock.now() };
  await tx.db.catalogueItem.updateMany({ where: { id }, data });
}

export async function setPhoto(tx: Tx<Ctx>, id: string, photoId: string | null): Promise<void> {
  await tx.db.catalogueItem.updateMany({ where: { id }, data: { photoId, updatedAt: tx.ctx.clock.now() } });
}

export async function archiveItem(tx: Tx<Ctx>, id: string): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.db.catalogueItem.updateMany({ where: { id }, data: { archivedAt: now, updatedAt: now } });
}

export async function countLiveItems(tx: Tx<Ctx>): Promise<number> {
  return tx.db.catalogueItem.count({ where: { archivedAt: null } });
}

function toData({ priceMinor, prepayment, ...same }: Omit<ItemContent, 'id'>) {
  return {
    ...same,
    priceMinor: BigInt(priceMinor),
    prepaymentKind: prepayment?.kind ?? null,
    prepaymentValue: prepayment && 'value' in prepayment ? BigInt(prepayment.value) : null,
  };
}
