import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { ListItems } from './inputs';
import { nameCursor } from './name-cursor';
import type { CatalogueItem } from './schemas';
import { searchItems } from './search-items';
import { findItemPage } from './store/items';

/**
 * What is on sale, by name; with a `query` what it finds, best first, on one page. `nextCursor` null: that was the last
 * page.
 */
export async function listItems(
  ctx: Ctx,
  input: ListItems = {},
): Promise<{ items: CatalogueItem[]; nextCursor: string | null }> {
  authorize(ctx, 'knowledge.read');
  const { cursor, limit, kind, query } = parse(ListItems, input);
  if (query?.trim()) {
    const found = await searchItems(ctx, { query, limit: Math.min(limit, 50), ...(kind ? { kind } : {}) });
    return { items: found.map(({ score: _score, group: _group, ...item }) => item), nextCursor: null };
  }
  const after = cursor ? nameCursor.read(cursor) : null;
  const found = await inTransaction(ctx, (tx) =>
    findItemPage(tx, { kind: kind ?? null, after, limit: limit + 1 }),
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && found.length > limit ? nameCursor.write(last.name, last.id) : null };
}
