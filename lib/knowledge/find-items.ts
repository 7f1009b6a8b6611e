import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { CatalogueItem } from './schemas';
import { findLiveItems } from './store/items';

/** The items among `ids` that are on sale, in the order of `ids`; missing and deleted ones are left out. */
export async function findItems(ctx: Ctx, input: { ids: readonly string[] }): Promise<CatalogueItem[]> {
  authorize(ctx, 'knowledge.read');
  if (input.ids.length === 0) return [];
  const found = await inTransaction(ctx, (tx) => findLiveItems(tx, input.ids));
  const byId = new Map(found.map((item) => [item.id, item]));
  return [...new Set(input.ids)].flatMap((id) => byId.get(id) ?? []);
}
